package org.forecourt.demo.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.forecourt.ads.Vehicle;
import org.forecourt.catalog.Characteristic;
import org.forecourt.catalog.DecimalSpan;
import org.forecourt.catalog.Span;
import org.forecourt.catalog.Specification;
import org.jspecify.annotations.Nullable;

/** What must hold between an invented vehicle and the catalogue. */
final class SpecificationCheck {

    private SpecificationCheck() {}

    static void assertWithin(Specification specification, Vehicle vehicle) {
        if (!specification.bodies().isEmpty()) {
            assertThat(specification.bodies()).contains(String.valueOf(vehicle.body()));
        }
        assertOneOf(specification.fuels(), vehicle.fuel());
        assertOneOf(specification.transmissions(), vehicle.transmission());
        assertOneOf(specification.drives(), vehicle.drive());
        assertInside(specification.engineCc(), vehicle.engineCc());
        assertInside(specification.powerHp(), vehicle.powerHp());
        BigDecimal battery = vehicle.batteryKwh();
        if (battery != null) {
            DecimalSpan batteries = Objects.requireNonNull(specification.batteryKwh());
            assertThat(battery).isBetween(batteries.min(), batteries.max());
            assertThat(vehicle.fuel()).isIn("electric", "plugin_hybrid");
        }
        if ("electric".equals(vehicle.fuel())) {
            assertThat(vehicle.engineCc()).isNull();
            if (specification.transmissions().contains("automatic")) {
                assertThat(vehicle.transmission()).isEqualTo("automatic");
            }
        }
        if (vehicle.fuel() == null) {
            assertThat(vehicle.engineCc()).isNull();
            assertThat(vehicle.powerHp()).isNull();
            assertThat(vehicle.transmission()).isNull();
        }
    }

    private static void assertOneOf(List<String> known, @Nullable String actual) {
        if (actual != null) {
            assertThat(known).contains(actual);
        }
    }

    private static void assertInside(@Nullable Span span, @Nullable Integer actual) {
        if (actual != null) {
            Span known = Objects.requireNonNull(span);
            assertThat(actual).isBetween(known.min(), known.max());
        }
    }

    static void assertFits(List<Characteristic> known, String code, Object value) {
        Characteristic characteristic = known.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("unknown characteristic " + code));
        switch (characteristic.kind()) {
            case CHOICE -> assertThat(characteristic.option((String) value)).isPresent();
            case YES_NO -> assertThat(value).isInstanceOf(Boolean.class);
            case INTEGER -> assertBounds(characteristic, new BigDecimal((Integer) value));
            case DECIMAL -> assertBounds(characteristic, (BigDecimal) value);
        }
    }

    private static void assertBounds(Characteristic characteristic, BigDecimal value) {
        if (characteristic.min() != null) {
            assertThat(value).as(characteristic.code()).isGreaterThanOrEqualTo(characteristic.min());
        }
        if (characteristic.max() != null) {
            assertThat(value).as(characteristic.code()).isLessThanOrEqualTo(characteristic.max());
        }
    }
}
