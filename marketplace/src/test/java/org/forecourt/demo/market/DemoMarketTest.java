package org.forecourt.demo.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.forecourt.Marketplace;
import org.forecourt.TestDatabase;
import org.forecourt.ads.Vehicle;
import org.forecourt.catalog.Catalog;
import org.forecourt.catalog.Model;
import org.forecourt.money.Currency;
import org.forecourt.money.DatedRates;
import org.forecourt.money.Rates;
import org.forecourt.places.City;
import org.forecourt.places.Places;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Statistics over twenty thousand invented ads: the market must look like one. */
@SuppressWarnings("NullAway.Init")
class DemoMarketTest {

    private static final int SIZE = 20_000;
    private static final long SEED = 1;
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private static ConfigurableApplicationContext context;
    private static Catalog catalog;
    private static Places places;
    private static Rates rates;
    private static List<DemoAd> ads;

    @BeforeAll
    static void invent() {
        context = Marketplace.withoutServer(TestDatabase.fresh());
        catalog = context.getBean(Catalog.class);
        places = context.getBean(Places.class);
        rates = context.getBean(DatedRates.class).today();
        DemoMarket market = market(SEED);
        ads = LongStream.range(0, SIZE).mapToObj(market::ad).toList();
    }

    @AfterAll
    static void close() {
        context.close();
    }

    private static DemoMarket market(long seed) {
        return new DemoMarket(seed, NOW, catalog, places, rates);
    }

    @Test
    void the_same_seed_gives_the_same_ads_in_any_order_and_another_seed_gives_others() {
        DemoMarket again = market(SEED);

        for (int number = 500; number >= 0; number--) {
            assertThat(again.ad(number)).isEqualTo(ads.get(number));
        }
        assertThat(market(2).ad(300)).isNotEqualTo(ads.get(300));
    }

    @Test
    void frequencies_of_models_and_makes_follow_a_power_law() {
        assertThat(zipfSlope(count(
                        ads, ad -> ad.vehicle().make() + "/" + ad.vehicle().model(), "car")))
                .isBetween(-1.15, -0.85);
        assertThat(zipfSlope(count(ads, ad -> ad.vehicle().make(), "car"))).isBetween(-1.8, -0.5);
        assertThat(count(ads, ad -> ad.vehicle().vehicleType(), null).keySet()).hasSize(8);
        assertThat(count(ads, ad -> ad.vehicle().vehicleType(), null).get("car"))
                .isBetween(13_500L, 15_300L);
    }

    @Test
    void the_median_price_of_a_model_falls_with_every_three_years_of_age() {
        int compared = 0;
        for (List<DemoAd> model : largeModels(200)) {
            List<Double> medians = mediansByAge(model);
            for (int i = 1; i < medians.size(); i++) {
                compared++;
                assertThat(medians.get(i))
                        .as(model.getFirst().vehicle() + " " + medians)
                        .isLessThan(medians.get(i - 1) * 1.02);
            }
        }
        assertThat(compared).isGreaterThan(40);
    }

    @Test
    void about_one_price_in_a_hundred_is_strange() {
        List<Double> ratios = new ArrayList<>();
        for (List<DemoAd> model : largeModels(150)) {
            Map<Integer, List<DemoAd>> byYear = model.stream()
                    .filter(ad -> ad.vehicle().condition().equals("used"))
                    .collect(Collectors.groupingBy(ad -> ad.vehicle().year()));
            byYear.values().stream()
                    .filter(year -> year.size() >= 10)
                    .forEach(year -> year.forEach(ad -> ratios.add(usd(ad) / median(year, DemoMarketTest::usd))));
        }

        double strange =
                ratios.stream().filter(ratio -> ratio < 0.55 || ratio > 1.85).count() / (double) ratios.size();

        assertThat(ratios).hasSizeGreaterThan(1_500);
        assertThat(strange).isBetween(0.003, 0.03);
    }

    @Test
    void mileage_grows_with_age_and_is_measured_as_the_type_wants() {
        List<DemoAd> used = ads.stream()
                .filter(ad -> ad.vehicle().vehicleType().equals("car"))
                .filter(ad -> ad.vehicle().condition().equals("used"))
                .toList();

        assertThat(correlation(used, ad -> 2026.0 - ad.vehicle().year(), ad -> mileage(ad.vehicle())))
                .isGreaterThan(0.6);
        assertThat(ads).allSatisfy(ad -> {
            String type = ad.vehicle().vehicleType();
            assertThat(ad.vehicle().operatingHours() != null)
                    .isEqualTo(Set.of("special", "agricultural").contains(type));
            assertThat(ad.vehicle().mileageKm() != null)
                    .isEqualTo(Set.of("car", "motorcycle", "truck", "bus").contains(type));
        });
    }

    @Test
    void a_new_vehicle_is_of_this_year_from_a_business_and_hardly_used() {
        List<DemoAd> fresh = ads.stream()
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
        assertThat(ads).allSatisfy(ad -> {
            Vehicle vehicle = ad.vehicle();
            Model model = catalog.model(vehicle.make(), vehicle.model()).orElseThrow();
            assertThat(model.vehicleType()).isEqualTo(vehicle.vehicleType());
            assertThat(model.isBuiltIn(vehicle.year()))
                    .as("%s in %d", model, vehicle.year())
                    .isTrue();
            assertThat(catalog.body(String.valueOf(vehicle.body()))
                            .orElseThrow()
                            .vehicleType())
                    .isEqualTo(vehicle.vehicleType());
            assertThat(catalog.color(String.valueOf(vehicle.color()))).isPresent();
            assertThat(places.city(ad.offer().city())).isPresent();
            SpecificationCheck.assertWithin(model.specification(), vehicle);
        });
    }

    @Test
    void every_attribute_is_one_of_the_type_and_within_its_bounds() {
        assertThat(ads)
                .allSatisfy(ad -> ad.vehicle()
                        .attributes()
                        .forEach((code, value) -> SpecificationCheck.assertFits(
                                catalog.characteristics(ad.vehicle().vehicleType()), code, value)));
        Set<String> seen = ads.stream()
                .flatMap(ad -> ad.vehicle().attributes().keySet().stream()
                        .map(code -> ad.vehicle().vehicleType() + "/" + code))
                .collect(Collectors.toSet());
        Set<String> known = catalog.vehicleTypes().stream()
                .flatMap(type ->
                        catalog.characteristics(type.code()).stream().map(each -> type.code() + "/" + each.code()))
                .collect(Collectors.toSet());
        assertThat(seen).isEqualTo(known);
    }

    @Test
    void vehicle_numbers_are_unique_with_a_real_maker_and_a_valid_check_digit() {
        Set<String> seen = new HashSet<>();
        ads.stream()
                .map(DemoAd::vehicle)
                .filter(vehicle -> vehicle.vin() != null)
                .forEach(vehicle -> {
                    String vin = String.valueOf(vehicle.vin());
                    assertThat(vin).matches("[A-HJ-NPR-Z0-9]{16}Z");
                    assertThat(catalog.make(vehicle.make()).orElseThrow().wmi()).contains(vin.substring(0, 3));
                    assertThat(vin.charAt(8)).isEqualTo(Vins.checkDigit(vin));
                    assertThat(seen.add(vin)).as(vin).isTrue();
                });
        assertThat(seen).hasSizeGreaterThan(SIZE / 2);
    }

    @Test
    void texts_are_mixed_in_three_languages_and_rarely_the_same() {
        Map<String, Long> languages = count(ads, ad -> ad.offer().language(), null);
        Set<String> different = ads.stream().map(ad -> ad.offer().description()).collect(Collectors.toSet());

        assertThat(languages.getOrDefault("uk", 0L) / (double) SIZE).isBetween(0.68, 0.72);
        assertThat(languages.getOrDefault("ru", 0L) / (double) SIZE).isBetween(0.18, 0.22);
        assertThat(languages.getOrDefault("en", 0L) / (double) SIZE).isBetween(0.08, 0.12);
        assertThat(different).hasSizeGreaterThan(SIZE * 95 / 100);
        assertThat(different).noneMatch(text -> text.contains("{") || text.contains("null") || text.length() < 20);
    }

    @Test
    void most_sellers_have_one_ad_and_a_few_have_many() {
        List<Long> sizes = count(ads, ad -> ad.seller().toString(), null).values().stream()
                .sorted(Comparator.reverseOrder())
                .toList();

        assertThat(sizes.getFirst()).isGreaterThan(30);
        assertThat(sizes.stream().filter(size -> size == 1).count()).isGreaterThan(sizes.size() * 7L / 10);
    }

    @Test
    void large_cities_have_more_ads_than_small_ones() {
        Map<String, Long> byCity = count(ads, ad -> ad.offer().city(), null);
        City largest = places.cities().stream()
                .max(Comparator.comparingInt(City::population))
                .orElseThrow();

        assertThat(byCity.get(largest.code()))
                .isEqualTo(byCity.values().stream().max(Long::compare).orElseThrow());
        assertThat(byCity).hasSizeGreaterThan(200);
    }

    @Test
    void dates_lie_within_two_months_before_now_and_prices_are_in_three_currencies() {
        assertThat(ads).allSatisfy(ad -> assertThat(ad.createdAt()).isBetween(NOW.minusSeconds(61L * 86_400), NOW));
        Map<Currency, Long> currencies = ads.stream()
                .collect(Collectors.groupingBy(
                        ad -> ad.offer().price().currency(), TreeMap::new, Collectors.counting()));
        assertThat(currencies.get(Currency.USD)).isGreaterThan(SIZE / 2);
        assertThat(currencies.get(Currency.UAH)).isGreaterThan(SIZE / 20);
        assertThat(currencies.get(Currency.EUR)).isGreaterThan(SIZE / 40);
    }

    @Test
    void the_first_ten_ads_show_the_range_of_the_site() {
        List<String> types = ads.subList(0, 10).stream()
                .map(ad -> ad.vehicle().vehicleType())
                .toList();

        assertThat(types.subList(0, 4)).containsExactly("car", "truck", "special", "motorcycle");
        assertThat(Set.copyOf(types)).hasSize(8);
        assertThat(ads.subList(0, 10))
                .allSatisfy(ad -> assertThat(ad.vehicle().body())
                        .isEqualTo(Showcase.item(ad.origin().number()).body()));
    }

    private static Map<String, Long> count(
            List<DemoAd> of, Function<DemoAd, String> by, @org.jspecify.annotations.Nullable String type) {
        return of.stream()
                .filter(ad -> type == null || ad.vehicle().vehicleType().equals(type))
                .collect(Collectors.groupingBy(by, Collectors.counting()));
    }

    /** Slope of log frequency over log rank among the thirty most frequent. */
    private static double zipfSlope(Map<String, Long> counts) {
        List<Long> sorted = counts.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(30)
                .toList();
        List<Integer> ranks =
                java.util.stream.IntStream.range(0, sorted.size()).boxed().toList();
        return slope(ranks, rank -> Math.log(rank + 1), rank -> Math.log(sorted.get(rank)));
    }

    private static List<List<DemoAd>> largeModels(int least) {
        return ads.stream()
                .collect(Collectors.groupingBy(
                        ad -> ad.vehicle().make() + "/" + ad.vehicle().model()))
                .values()
                .stream()
                .filter(model -> model.size() >= least)
                .toList();
    }

    private static List<Double> mediansByAge(List<DemoAd> model) {
        TreeMap<Integer, List<DemoAd>> groups = model.stream()
                .filter(ad -> ad.vehicle().condition().equals("used"))
                .collect(Collectors.groupingBy(
                        ad -> (2026 - ad.vehicle().year()) / 3, TreeMap::new, Collectors.toList()));
        return groups.values().stream()
                .filter(group -> group.size() >= 25)
                .map(group -> median(group, DemoMarketTest::usd))
                .toList();
    }

    private static double usd(DemoAd ad) {
        return rates.convert(ad.offer().price(), Currency.USD).amount().doubleValue();
    }

    private static double mileage(Vehicle vehicle) {
        Integer mileage = vehicle.mileageKm();
        return mileage == null ? 0 : mileage;
    }

    private static double median(List<DemoAd> group, Function<DemoAd, Double> of) {
        List<Double> sorted = group.stream().map(of).sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static <T> double slope(List<T> of, Function<T, Double> x, Function<T, Double> y) {
        return covariance(of, x, y) / covariance(of, x, x);
    }

    private static <T> double correlation(List<T> of, Function<T, Double> x, Function<T, Double> y) {
        return covariance(of, x, y) / Math.sqrt(covariance(of, x, x) * covariance(of, y, y));
    }

    private static <T> double covariance(List<T> of, Function<T, Double> x, Function<T, Double> y) {
        double meanX = of.stream().mapToDouble(x::apply).average().orElseThrow();
        double meanY = of.stream().mapToDouble(y::apply).average().orElseThrow();
        return of.stream()
                .mapToDouble(each -> (x.apply(each) - meanX) * (y.apply(each) - meanY))
                .sum();
    }
}
