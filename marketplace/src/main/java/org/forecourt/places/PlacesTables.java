package org.forecourt.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.forecourt.platform.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads regions and cities, one statement each. */
@Component
final class PlacesTables {

    private final JdbcClient database;

    PlacesTables(JdbcClient database) {
        this.database = database;
    }

    PlacesData read() {
        return new PlacesData(regions(), cities());
    }

    private List<Region> regions() {
        return database.sql("""
                        select code, iso, name_uk, name_en, name_ru, latitude, longitude
                        from region
                        order by position, code
                        """)
                .query((row, number) -> new Region(
                        row.getString("code"),
                        row.getString("iso"),
                        names(row),
                        row.getDouble("latitude"),
                        row.getDouble("longitude")))
                .list();
    }

    private List<City> cities() {
        return database.sql("""
                        select code, region, name_uk, name_en, name_ru, latitude, longitude, population
                        from city
                        order by position, code
                        """)
                .query((row, number) -> new City(
                        row.getString("code"),
                        row.getString("region"),
                        names(row),
                        row.getDouble("latitude"),
                        row.getDouble("longitude"),
                        row.getInt("population")))
                .list();
    }

    private static Names names(ResultSet row) throws SQLException {
        return new Names(row.getString("name_uk"), row.getString("name_en"), row.getString("name_ru"));
    }
}
