package org.forecourt.setup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;

/**
 * What the database says about the ads that the site should show; {@code verify} compares it with what the site shows.
 *
 * @param illustratedAds active demo ads that have a picture
 * @param incompleteAds those of them that lack front, side or rear
 */
public record Figures(long activeAds, long illustratedAds, long incompleteAds) {

    private static final String QUERY = """
            select
              (select count(*) from forecourt.ad where status = 'active') as active,
              count(*) as illustrated,
              count(*) filter (where views < 3) as incomplete
            from (
              select count(distinct p.view) filter (where p.view in ('front', 'side', 'rear')) as views
              from forecourt.ad a
              join forecourt.photo p on p.ad_id = a.id
              where a.demo_number is not null
                and a.status = 'active'
              group by a.id
            ) as demo
            """;

    /**
     * Reads them by a connection of its own.
     *
     * @throws SQLException when the database does not answer, or a table is missing
     */
    public static Figures read(Settings settings) throws SQLException {
        String url = "jdbc:postgresql://%s:%d/%s?connectTimeout=10&socketTimeout=60"
                .formatted(
                        settings.required(Setting.POSTGRES_HOST),
                        settings.number(Setting.POSTGRES_PORT),
                        settings.required(Setting.POSTGRES_DB));
        try (Connection connection = DriverManager.getConnection(
                        url,
                        settings.required(Setting.POSTGRES_USER),
                        settings.text(Setting.POSTGRES_PASSWORD).orElse(""));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(QUERY)) {
            row.next();
            return new Figures(row.getLong("active"), row.getLong("illustrated"), row.getLong("incomplete"));
        }
    }
}
