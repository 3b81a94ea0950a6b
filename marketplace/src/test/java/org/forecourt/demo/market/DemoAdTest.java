package org.forecourt.demo.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.forecourt.demo.market.InventedAds.ADS;
import static org.forecourt.demo.market.InventedAds.CATALOG;
import static org.forecourt.demo.market.InventedAds.NOW;
import static org.forecourt.demo.market.InventedAds.PLACES;
import static org.forecourt.demo.market.InventedAds.SEED;
import static org.forecourt.demo.market.InventedAds.SIZE;
import static org.forecourt.demo.market.InventedAds.count;
import static org.forecourt.demo.market.InventedAds.market;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.forecourt.ads.Vehicle;
import org.forecourt.catalog.Model;
import org.forecourt.money.Currency;
import org.junit.jupiter.api.Test;

/** What holds for every single invented ad. */
class DemoAdTest {

    @Test
    void the_same_seed_gives_the_same_ads_in_any_order_and_another_seed_gives_others() {
        DemoMarket again = market(SEED);

        for (int number = 500; number >= 0; number--) {
            assertThat(again.ad(number)).isEqualTo(ADS.get(number));
        }
        assertThat(market(2).ad(300)).isNotEqualTo(ADS.get(300));
    }

    @Test
    void a_new_vehicle_is_of_this_year_from_a_business_and_hardly_used() {
        List<DemoAd> fresh = ADS.stream()
                .filter(ad -> ad.vehicle().condition().equals("new"))
                .toList();

        assertThat(fresh).hasSizeGreaterThan(50);
        assertThat(fresh).allSatisfy(ad -> {
            assertThat(ad.vehicle().year()).isEqualTo(2026);
            assertThat(ad.seller().kind().isBusiness()).isTrue();
            assertThat(mileage(ad.vehicle())).isLessThanOrEqualTo(60);
        });
    }

    @Test
    void every_vehicle_lies_within_the_specification_of_its_model() {
        assertThat(ADS).allSatisfy(ad -> {
            Vehicle vehicle = ad.vehicle();
            Model model = CATALOG.model(vehicle.make(), vehicle.model()).orElseThrow();
            assertThat(model.vehicleType()).isEqualTo(vehicle.vehicleType());
            assertThat(model.isBuiltIn(vehicle.year()))
                    .as("%s in %d", model, vehicle.year())
                    .isTrue();
            assertThat(CATALOG.body(String.valueOf(vehicle.body()))
                            .orElseThrow()
                            .vehicleType())
                    .isEqualTo(vehicle.vehicleType());
            assertThat(CATALOG.color(String.valueOf(vehicle.color()))).isPresent();
            assertThat(PLACES.city(ad.offer().city())).isPresent();
            SpecificationCheck.assertWithin(model.specification(), vehicle);
        });
    }

    @Test
    void every_attribute_is_one_of_the_type_and_within_its_bounds() {
        assertThat(ADS)
                .allSatisfy(ad -> ad.vehicle()
                        .attributes()
                        .forEach((code, value) -> SpecificationCheck.assertFits(
                                CATALOG.characteristics(ad.vehicle().vehicleType()), code, value)));
        Set<String> seen = ADS.stream()
                .flatMap(ad -> ad.vehicle().attributes().keySet().stream()
                        .map(code -> ad.vehicle().vehicleType() + "/" + code))
                .collect(Collectors.toSet());
        Set<String> known = CATALOG.vehicleTypes().stream()
                .flatMap(type ->
                        CATALOG.characteristics(type.code()).stream().map(each -> type.code() + "/" + each.code()))
                .collect(Collectors.toSet());
        assertThat(seen).isEqualTo(known);
    }

    @Test
    void vehicle_numbers_are_unique_with_a_real_maker_and_a_valid_check_digit() {
        Set<String> seen = new HashSet<>();
        ADS.stream()
                .map(DemoAd::vehicle)
                .filter(vehicle -> vehicle.vin() != null)
                .forEach(vehicle -> {
                    String vin = String.valueOf(vehicle.vin());
                    assertThat(vin).matches("[A-HJ-NPR-Z0-9]{16}Z");
                    assertThat(CATALOG.make(vehicle.make()).orElseThrow().wmi()).contains(vin.substring(0, 3));
                    assertThat(vin.charAt(8)).isEqualTo(Vins.checkDigit(vin));
                    assertThat(seen.add(vin)).as(vin).isTrue();
                });
        assertThat(seen).hasSizeGreaterThan(SIZE / 2);
    }

    @Test
    void texts_are_mixed_in_three_languages_and_rarely_the_same() {
        Map<String, Long> languages = count(ad -> ad.offer().language());
        Set<String> different = ADS.stream().map(ad -> ad.offer().description()).collect(Collectors.toSet());

        assertThat(languages.getOrDefault("uk", 0L) / (double) SIZE).isBetween(0.68, 0.72);
        assertThat(languages.getOrDefault("ru", 0L) / (double) SIZE).isBetween(0.18, 0.22);
        assertThat(languages.getOrDefault("en", 0L) / (double) SIZE).isBetween(0.08, 0.12);
        assertThat(different).hasSizeGreaterThan(SIZE * 95 / 100);
        assertThat(different).noneMatch(text -> text.contains("{") || text.contains("null") || text.length() < 20);
    }

    @Test
    void dates_lie_within_two_months_before_now_and_prices_are_in_three_currencies() {
        assertThat(ADS).allSatisfy(ad -> assertThat(ad.createdAt()).isBetween(NOW.minusSeconds(61L * 86_400), NOW));
        Map<Currency, Long> currencies = ADS.stream()
                .collect(Collectors.groupingBy(
                        ad -> ad.offer().price().currency(), TreeMap::new, Collectors.counting()));
        assertThat(currencies.get(Currency.USD)).isGreaterThan(SIZE / 2);
        assertThat(currencies.get(Currency.UAH)).isGreaterThan(SIZE / 20);
        assertThat(currencies.get(Currency.EUR)).isGreaterThan(SIZE / 40);
    }

    @Test
    void the_first_ten_ads_show_the_range_of_the_site() {
        List<String> types = ADS.subList(0, 10).stream()
                .map(ad -> ad.vehicle().vehicleType())
                .toList();

        assertThat(types.subList(0, 4)).containsExactly("car", "truck", "special", "motorcycle");
        assertThat(Set.copyOf(types)).hasSize(8);
        assertThat(ADS.subList(0, 10))
                .allSatisfy(ad -> assertThat(ad.vehicle().body())
                        .isEqualTo(Showcase.item(ad.origin().number()).body()));
    }

    private static double mileage(Vehicle vehicle) {
        Integer mileage = vehicle.mileageKm();
        return mileage == null ? 0 : mileage;
    }
}
