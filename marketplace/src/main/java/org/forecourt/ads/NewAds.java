package org.forecourt.ads;

import java.util.List;
import javax.sql.DataSource;
import org.forecourt.platform.CopyRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes many active ads at once, each with the first row of its price history. */
@Component
public final class NewAds {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String INTO_AD = """
            copy ad (id, public_id, account_id, status, vehicle_type, make, model, generation, year, mileage_km,
                     operating_hours, body, fuel, engine_cc, battery_kwh, power_hp, transmission, drive, color, condition,
                     price, currency, city, exchange, language, description, vin, attributes, photo_count, demo_seed,
                     demo_number, created_at, updated_at)
            from stdin
            """;

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    NewAds(DataSource dataSource, JdbcClient jdbc) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    /**
     * Writes the ads in two COPY statements within the caller's transaction.
     *
     * @param photoCount how many photos each of them gets in the same transaction
     * @return the internal ids, in the order given
     */
    public List<Long> write(List<NewAd> ads, int photoCount) {
        List<Long> ids = CopyRows.identities(dataSource, "ad", ads.size());
        CopyRows rows = new CopyRows();
        CopyRows prices = new CopyRows();
        for (int i = 0; i < ads.size(); i++) {
            NewAd ad = ads.get(i);
            rows.add(ids.get(i)).add(ad.id().value()).add(ad.seller().value()).add(AdStatus.ACTIVE.code());
            addVehicle(rows, ad.vehicle());
            addOffer(rows, ad.offer(), ad.vehicle());
            DemoOrigin demo = ad.demo();
            rows.add(photoCount).add(demo == null ? null : demo.seed()).add(demo == null ? null : demo.number());
            rows.add(ad.createdAt()).add(ad.createdAt()).endRow();
            prices.add(ids.get(i)).add(ad.offer().price().amount());
            prices.add(ad.offer().price().currency().name()).add(ad.createdAt()).endRow();
        }
        rows.send(dataSource, INTO_AD);
        prices.send(dataSource, "copy price_change (ad_id, price, currency, changed_at) from stdin");
        return ids;
    }

    private static void addVehicle(CopyRows rows, Vehicle vehicle) {
        rows.add(vehicle.vehicleType()).add(vehicle.make()).add(vehicle.model()).add(vehicle.generation());
        rows.add(vehicle.year())
                .add(vehicle.mileageKm())
                .add(vehicle.operatingHours())
                .add(vehicle.body());
        rows.add(vehicle.fuel())
                .add(vehicle.engineCc())
                .add(vehicle.batteryKwh())
                .add(vehicle.powerHp());
        rows.add(vehicle.transmission())
                .add(vehicle.drive())
                .add(vehicle.color())
                .add(vehicle.condition());
    }

    private static void addOffer(CopyRows rows, Offer offer, Vehicle vehicle) {
        rows.add(offer.price().amount()).add(offer.price().currency().name()).add(offer.city());
        rows.add(offer.exchange()).add(offer.language()).add(offer.description());
        rows.add(vehicle.vin()).add(JSON.writeValueAsString(vehicle.attributes()));
    }

    /** Refreshes the planner's statistics after many rows. */
    public void analyze() {
        jdbc.sql("analyze ad, price_change").update();
    }
}
