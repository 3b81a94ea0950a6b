package org.forecourt.demo.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.forecourt.demo.market.InventedAds.ADS;
import static org.forecourt.demo.market.InventedAds.PLACES;
import static org.forecourt.demo.market.InventedAds.RATES;
import static org.forecourt.demo.market.InventedAds.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.forecourt.ads.Vehicle;
import org.forecourt.money.Currency;
import org.forecourt.places.City;
import org.junit.jupiter.api.Test;

/** Statistics over twenty thousand invented ads: the market must look like one. */
class DemoMarketTest {

    @Test
    void frequencies_of_models_and_makes_follow_a_power_law() {
        assertThat(zipfSlope(
                        count(ad -> ad.vehicle().make() + "/" + ad.vehicle().model())))
                .isBetween(-1.15, -0.85);
        assertThat(zipfSlope(count(ad -> ad.vehicle().make()))).isBetween(-1.8, -0.5);
        assertThat(count(ad -> ad.vehicle().vehicleType()).keySet()).hasSize(8);
        assertThat(count(ad -> ad.vehicle().vehicleType()).get("car")).isBetween(13_500L, 15_300L);
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
        List<DemoAd> used = ADS.stream()
                .filter(ad -> ad.vehicle().vehicleType().equals("car"))
                .filter(ad -> ad.vehicle().condition().equals("used"))
                .toList();

        assertThat(correlation(used, ad -> 2026.0 - ad.vehicle().year(), ad -> mileage(ad.vehicle())))
                .isGreaterThan(0.6);
        assertThat(ADS).allSatisfy(ad -> {
            String type = ad.vehicle().vehicleType();
            assertThat(ad.vehicle().operatingHours() != null)
                    .isEqualTo(Set.of("special", "agricultural").contains(type));
            assertThat(ad.vehicle().mileageKm() != null)
                    .isEqualTo(Set.of("car", "motorcycle", "truck", "bus").contains(type));
        });
    }

    @Test
    void most_sellers_have_one_ad_and_a_few_have_many() {
        List<Long> sizes = count(ad -> ad.seller().toString()).values().stream()
                .sorted(Comparator.reverseOrder())
                .toList();

        assertThat(sizes.getFirst()).isGreaterThan(30);
        assertThat(sizes.stream().filter(size -> size == 1).count()).isGreaterThan(sizes.size() * 7L / 10);
    }

    @Test
    void large_cities_have_more_ads_than_small_ones() {
        Map<String, Long> byCity = count(ad -> ad.offer().city());
        City largest = PLACES.cities().stream()
                .max(Comparator.comparingInt(City::population))
                .orElseThrow();

        assertThat(byCity.get(largest.code()))
                .isEqualTo(byCity.values().stream().max(Long::compare).orElseThrow());
        assertThat(byCity).hasSizeGreaterThan(200);
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
        return ADS.stream()
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
        return RATES.convert(ad.offer().price(), Currency.USD).amount().doubleValue();
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

    private static double mileage(Vehicle vehicle) {
        Integer mileage = vehicle.mileageKm();
        return mileage == null ? 0 : mileage;
    }
}
