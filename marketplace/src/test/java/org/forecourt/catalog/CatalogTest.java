package org.forecourt.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.forecourt.Marketplace;
import org.forecourt.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class CatalogTest {

    private static ConfigurableApplicationContext context;
    private static Catalog catalog;

    @BeforeAll
    static void start() {
        context = Marketplace.withoutServer(TestDatabase.fresh());
        catalog = context.getBean(Catalog.class);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void a_code_leads_to_its_entry_and_an_unknown_one_to_nothing() {
        assertThat(catalog.vehicleType("boat").orElseThrow().name().en()).isEqualTo("Boat");
        assertThat(catalog.body("wagon").orElseThrow().vehicleType()).isEqualTo("car");
        assertThat(catalog.color("white").orElseThrow().hex()).startsWith("#");
        assertThat(catalog.choice(ChoiceKind.FUEL, "diesel")
                        .orElseThrow()
                        .name()
                        .uk())
                .isEqualTo("Дизель");
        assertThat(catalog.make("toyota").orElseThrow().country()).isEqualTo("JP");
        assertThat(catalog.model("toyota", "camry").orElseThrow().name()).isEqualTo("Camry");

        assertThat(catalog.vehicleType("plane")).isEmpty();
        assertThat(catalog.body("wings")).isEmpty();
        assertThat(catalog.color("octarine")).isEmpty();
        assertThat(catalog.choice(ChoiceKind.DRIVE, "diesel")).isEmpty();
        assertThat(catalog.make("nobody")).isEmpty();
        assertThat(catalog.model("bmw", "camry")).isEmpty();
    }

    @Test
    void lists_belong_to_what_was_asked_for() {
        assertThat(catalog.bodies("bus")).extracting(Body::code).containsExactly("city_bus", "coach", "minibus");
        assertThat(catalog.characteristics("truck"))
                .extracting(Characteristic::vehicleType)
                .containsOnly("truck");
        assertThat(catalog.choices(ChoiceKind.DRIVE))
                .extracting(Choice::code)
                .containsExactly("fwd", "rwd", "awd", "4wd");
        assertThat(catalog.makes("boat"))
                .isNotEmpty()
                .doesNotContain(catalog.make("toyota").orElseThrow());
        assertThat(catalog.models("toyota")).extracting(Model::make).containsOnly("toyota");
        assertThat(catalog.generations("toyota", "camry")).hasSizeGreaterThan(3);

        assertThat(catalog.bodies("plane")).isEmpty();
        assertThat(catalog.makes("plane")).isEmpty();
        assertThat(catalog.characteristics("plane")).isEmpty();
        assertThat(catalog.models("nobody")).isEmpty();
        assertThat(catalog.generations("toyota", "nothing")).isEmpty();
    }

    @Test
    void a_model_code_is_known_whatever_its_make() {
        assertThat(catalog.isModelCode("camry")).isTrue();
        assertThat(catalog.isModelCode("toyota")).isFalse();
    }

    @Test
    void nobody_can_change_what_others_see() {
        assertThatThrownBy(() -> catalog.makes().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> catalog.makes("car").clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> catalog.models("toyota").clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void what_changed_in_the_database_is_seen_after_a_reload_and_not_before() {
        JdbcClient database = context.getBean(JdbcClient.class);
        String before = catalog.make("audi").orElseThrow().name();

        database.sql("update make set name = 'Horch' where code = 'audi'").update();
        String meanwhile = catalog.make("audi").orElseThrow().name();
        catalog.reload();
        String after = catalog.make("audi").orElseThrow().name();

        assertThat(meanwhile).isEqualTo(before);
        assertThat(after).isEqualTo("Horch");
    }

    @Test
    void a_model_knows_the_years_it_was_built_in() {
        Specification any = catalog.model("toyota", "camry").orElseThrow().specification();
        Model ended = new Model("m", "c", "car", "C", 1990, 2000, false, any);
        Model current = new Model("m", "c", "car", "C", 1990, null, false, any);

        assertThat(ended.isBuiltIn(1989)).isFalse();
        assertThat(ended.isBuiltIn(1990)).isTrue();
        assertThat(ended.isBuiltIn(2000)).isTrue();
        assertThat(ended.isBuiltIn(2001)).isFalse();
        assertThat(current.isBuiltIn(2026)).isTrue();
    }
}
