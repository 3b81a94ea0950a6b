package org.forecourt.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.forecourt.Marketplace;
import org.forecourt.TestDatabase;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo step against a real database and a real folder, as often and as parallel as installations start. */
class DemoStepTest {

    private static final String REAL_AD = """
            insert into ad (public_id, account_id, status, vehicle_type, make, model, year, condition, price, currency, city,
                            exchange, language, description, attributes, created_at, updated_at)
            select :id, account_id, 'active', vehicle_type, make, model, year, condition, price, currency, city, exchange,
                   language, description, attributes, created_at, updated_at
            from ad
            limit 1
            """;

    @Test
    void five_parallel_first_starts_and_five_restarts_leave_ten_ads_with_three_pictures_each() throws Exception {
        Settings settings = TestDatabase.fresh();

        List<String> said = startFiveTimes(settings);
        said.addAll(startFiveTimes(settings));

        assertThat(said).filteredOn(line -> line.equals("✅ Test ads generated")).hasSize(1);
        assertThat(said)
                .filteredOn(line -> line.equals("✅ Test ads already exist (count >= 10)"))
                .hasSize(9);
        assertThat(said).filteredOn(line -> line.startsWith("🚀")).hasSize(1);
        try (ConfigurableApplicationContext context = Marketplace.withoutServer(settings)) {
            assertMarket(context, 10, 30);
            assertThat(number(context, "select count(distinct vehicle_type) from ad"))
                    .isEqualTo(8);
            assertThat(number(context, "select count(*) from ad where photo_count <> 3"))
                    .isZero();
            assertThat(number(context, "select count(*) from price_change")).isEqualTo(10);
        }
        assertThat(files(settings)).hasSize(90).allMatch(name -> name.endsWith(".webp"));
    }

    @Test
    void ten_restarts_after_one_was_deleted_bring_back_exactly_that_one() {
        Settings settings = TestDatabase.fresh();
        try (ConfigurableApplicationContext context = Marketplace.withoutServer(settings)) {
            start(context, new ArrayList<>());
            List<String> before = publicIds(context);
            jdbc(context).sql("delete from ad where demo_number = 3").update();

            for (int restart = 0; restart < 10; restart++) {
                context.getBean(DemoStep.class).ensureTenActiveAds(line -> {});
            }

            assertThat(publicIds(context)).isEqualTo(before);
            assertMarket(context, 10, 30);
        }
    }

    @Test
    void in_a_site_with_real_ads_removed_test_ads_stay_away() {
        Settings settings = TestDatabase.fresh();
        try (ConfigurableApplicationContext context = Marketplace.withoutServer(settings)) {
            start(context, new ArrayList<>());
            jdbc(context).sql(REAL_AD).param("id", "zzzzzzzzz1").update();
            jdbc(context).sql("delete from ad where demo_number in (0, 1, 2)").update();
            jdbc(context)
                    .sql("update ad set status = 'archived' where demo_number = 4")
                    .update();
            List<String> said = new ArrayList<>();

            context.getBean(DemoStep.class).ensureTenActiveAds(said::add);

            assertThat(number(context, "select count(*) from ad where status = 'active'"))
                    .isEqualTo(7);
            assertThat(said).singleElement().asString().contains("removed by a person");
        }
    }

    @Test
    void a_site_that_already_has_real_ads_is_filled_up_to_ten() {
        Settings settings = TestDatabase.fresh();
        try (ConfigurableApplicationContext context = Marketplace.withoutServer(settings)) {
            context.getBean(DemoAds.class).create(new DemoRequest(1, 7, List.of()), line -> {});
            jdbc(context)
                    .sql("update ad set demo_seed = null, demo_number = null")
                    .update();
            jdbc(context).sql("delete from demo_market").update();

            context.getBean(DemoStep.class).ensureTenActiveAds(line -> {});

            assertMarket(context, 10, 27);
        }
    }

    @Test
    void a_folder_that_cannot_be_written_stops_the_step_in_one_line_and_leaves_no_ad() throws IOException {
        Path file = Files.createTempFile("forecourt", "media");
        Settings settings = TestDatabase.fresh().with(java.util.Map.of(Setting.MEDIA_ROOT, file.toString()));
        try (ConfigurableApplicationContext context = Marketplace.withoutServer(settings)) {
            DemoStep step = context.getBean(DemoStep.class);

            org.assertj.core.api.Assertions.assertThatThrownBy(() -> step.ensureTenActiveAds(line -> {}))
                    .hasMessageStartingWith("Photos cannot be stored in " + file)
                    .message()
                    .doesNotContain("\n");

            assertMarket(context, 0, 0);
        }
    }

    /** Five applications of their own; only the wiring is sequential, because Boot prepares logging once a process. */
    private static List<String> startFiveTimes(Settings settings) throws Exception {
        List<String> said = Collections.synchronizedList(new ArrayList<>());
        List<ConfigurableApplicationContext> applications = Stream.generate(() -> Marketplace.withoutServer(settings))
                .limit(5)
                .toList();
        try (ExecutorService pool = Executors.newFixedThreadPool(5)) {
            List<Callable<Boolean>> starts = applications.stream()
                    .<Callable<Boolean>>map(application -> () -> start(application, said))
                    .toList();
            for (Future<Boolean> start : pool.invokeAll(starts)) {
                assertThat(start.get()).isTrue();
            }
        } finally {
            applications.forEach(ConfigurableApplicationContext::close);
        }
        return said;
    }

    private static boolean start(ConfigurableApplicationContext application, List<String> said) {
        application.getBean(DemoStep.class).ensureTenActiveAds(said::add);
        return true;
    }

    private static void assertMarket(ConfigurableApplicationContext context, int ads, int photos) {
        assertThat(number(context, "select count(*) from ad where status = 'active'"))
                .isEqualTo(ads);
        assertThat(number(context, "select count(*) from photo")).isEqualTo(photos);
    }

    private static List<String> publicIds(ConfigurableApplicationContext context) {
        return jdbc(context)
                .sql("select public_id from ad order by public_id")
                .query(String.class)
                .list();
    }

    private static long number(ConfigurableApplicationContext context, String sql) {
        return jdbc(context).sql(sql).query(Long.class).single();
    }

    private static JdbcClient jdbc(ConfigurableApplicationContext context) {
        return context.getBean(JdbcClient.class);
    }

    private static List<String> files(Settings settings) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(settings.required(Setting.MEDIA_ROOT)))) {
            return files.filter(Files::isRegularFile).map(Path::toString).toList();
        }
    }
}
