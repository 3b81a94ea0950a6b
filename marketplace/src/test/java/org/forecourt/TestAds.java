package org.forecourt;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.forecourt.platform.PublicIds;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts ads of any status into the database, with what a test does not care about filled in. */
public final class TestAds {

    private static final java.util.concurrent.atomic.AtomicLong SEED = new java.util.concurrent.atomic.AtomicLong();
    private static final Instant NEWEST = Instant.parse("2026-11-20T12:00:00Z");

    private final JdbcClient jdbc;
    private final Random random = new Random(SEED.incrementAndGet());
    private int number;

    private TestAds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public static TestAds in(ApplicationContext context) {
        return new TestAds(context.getBean(JdbcClient.class));
    }

    /** A used Toyota Camry of 2018 for 12,000 USD in Kyiv, offered by a private person; each one a minute older. */
    public Draft ad() {
        return new Draft();
    }

    /** An ad before it is stored. */
    public final class Draft {

        private final Map<String, Object> columns = new LinkedHashMap<>();
        private String sellerType = "private";
        private String phone = "+380001112233";
        private int photos;

        private Draft() {
            with("public_id", PublicIds.next(random)).with("status", "active").with("vehicle_type", "car");
            with("make", "toyota").with("model", "camry").with("year", 2018).with("mileage_km", 98_000);
            with("body", "sedan").with("fuel", "petrol").with("engine_cc", 2494).with("power_hp", 181);
            with("transmission", "automatic")
                    .with("drive", "fwd")
                    .with("color", "white")
                    .with("condition", "used");
            with("price", new java.math.BigDecimal("12000"))
                    .with("currency", "USD")
                    .with("city", "kyiv");
            with("exchange", "no_exchange").with("language", "uk").with("description", "One owner, serviced");
            with("vin", "JTNB11HK503012345");
            with("created_at", NEWEST.minusSeconds(60L * number++).atOffset(ZoneOffset.UTC));
        }

        /** Sets a column of table ad; null is allowed where the table allows it. */
        public Draft with(String column, @org.jspecify.annotations.Nullable Object value) {
            columns.put(column, value);
            return this;
        }

        public Draft model(String vehicleType, String make, String model) {
            return with("vehicle_type", vehicleType).with("make", make).with("model", model);
        }

        public Draft price(String amount, String currency) {
            return with("price", new java.math.BigDecimal(amount)).with("currency", currency);
        }

        public Draft offeredBy(String type) {
            sellerType = type;
            return this;
        }

        public Draft phone(String visiblePhone) {
            phone = visiblePhone;
            return this;
        }

        public Draft photos(int count) {
            photos = count;
            return this;
        }

        /** Stores it and returns its public id. */
        public String add() {
            columns.put("account_id", seller());
            columns.put("photo_count", photos);
            columns.put("updated_at", columns.get("created_at"));
            String names = String.join(", ", columns.keySet());
            String values = columns.keySet().stream().map(name -> ":" + name).collect(Collectors.joining(", "));
            long id = jdbc.sql("insert into ad (" + names + ", attributes) values (" + values
                            + ", '{\"seats\": 5}') returning id")
                    .params(columns)
                    .query(Long.class)
                    .single();
            addPhotos(id);
            return String.valueOf(columns.get("public_id"));
        }

        private long seller() {
            long account = jdbc.sql("""
                            insert into account (public_id, display_name, seller_type, created_at)
                            values (:id, 'Olena', :type, now())
                            returning id
                            """)
                    .param("id", PublicIds.next(random))
                    .param("type", sellerType)
                    .query(Long.class)
                    .single();
            jdbc.sql("""
                            insert into contact (account_id, type, value, is_visible, position)
                            values (:account, 'phone', :phone, true, 0), (:account, 'phone', '+380009999999', false, 1)
                            """).param("account", account).param("phone", phone).update();
            return account;
        }

        private void addPhotos(long ad) {
            for (int position = 0; position < photos; position++) {
                jdbc.sql("""
                                insert into photo (public_id, ad_id, position, view, width, height, color, created_at)
                                values (:id, :ad, :position, :view, 1280, 960, '#334455', now())
                                """)
                        .param("id", PublicIds.next(random))
                        .param("ad", ad)
                        .param("position", position)
                        .param(
                                "view",
                                java.util.List.of("front", "side", "rear").get(position % 3))
                        .update();
            }
        }
    }
}
