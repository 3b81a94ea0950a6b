package org.forecourt.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.forecourt.Marketplace;
import org.forecourt.TestDatabase;
import org.forecourt.TestSite;
import org.forecourt.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class NationalBankScheduleTest {

    private static final Instant EVENING = Instant.parse("2026-11-23T20:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void by_default_the_public_service_is_asked_and_has_ten_seconds() {
        NationalBankOptions options = NationalBankOptions.of(Settings.load(folder, Map.of()));

        assertThat(options.enabled()).isTrue();
        assertThat(options.address()).hasToString("https://bank.gov.ua/NBUStatService/v1/statdirectory/exchange");
        assertThat(options.timeout()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void an_operator_can_switch_the_network_off() {
        Settings off = Settings.load(folder, Map.of("RATES_SOURCE", "off"));

        assertThat(NationalBankOptions.of(off).enabled()).isFalse();
    }

    @Test
    void a_management_command_never_asks_the_bank() {
        try (ConfigurableApplicationContext context = Marketplace.withoutServer(TestDatabase.empty())) {
            assertThat(context.getBeansOfType(NationalBankSchedule.class)).isEmpty();
            assertThat(context.getBeansOfType(NationalBankRefresh.class)).hasSize(1);
        }
    }

    @Test
    void the_serving_application_has_a_schedule() {
        try (TestSite site = TestSite.start()) {
            assertThat(site.bean(NationalBankSchedule.class)).isNotNull();
        }
    }

    @Test
    void it_asks_as_soon_as_the_application_is_ready() throws IOException {
        try (BankDouble bank = new BankDouble();
                ConfigurableApplicationContext context = Marketplace.withoutServer(TestDatabase.fresh());
                AnnotationConfigApplicationContext serving = new AnnotationConfigApplicationContext()) {
            serving.registerBeanDefinition(
                    "schedule", new RootBeanDefinition(NationalBankSchedule.class, () -> schedule(context, bank)));
            serving.refresh();

            serving.publishEvent(
                    new ApplicationReadyEvent(new SpringApplication(), new String[0], serving, Duration.ZERO));

            Awaitility.await().until(() -> bank.queries().size() == 1);
        }
    }

    @Test
    void after_a_success_the_next_question_is_in_the_next_night_of_kyiv_and_after_a_failure_in_an_hour()
            throws IOException {
        try (BankDouble bank = new BankDouble();
                ConfigurableApplicationContext context = Marketplace.withoutServer(TestDatabase.empty())) {
            NationalBankSchedule schedule = schedule(context, bank);

            assertThat(schedule.next(EVENING, true))
                    .isBetween(Instant.parse("2026-11-23T22:10:00Z"), Instant.parse("2026-11-23T23:10:00Z"));
            assertThat(schedule.next(EVENING, false)).isEqualTo(EVENING.plus(Duration.ofHours(1)));
            schedule.destroy();
        }
    }

    private static NationalBankSchedule schedule(ConfigurableApplicationContext context, BankDouble bank) {
        NationalBankOptions options =
                new NationalBankOptions(true, bank.address(), Duration.ofSeconds(5), Duration.ofHours(1));
        Clock clock = Clock.systemUTC();
        NationalBankRefresh refresh = new NationalBankRefresh(
                new NationalBank(options), context.getBean(RatesTable.class), context.getBean(DatedRates.class), clock);
        return new NationalBankSchedule(refresh, options, clock);
    }
}
