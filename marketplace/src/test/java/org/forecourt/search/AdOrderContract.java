package org.forecourt.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.forecourt.TestAds;
import org.forecourt.ads.AdCards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;

/** In which order every engine behind {@link AdSearch} must answer, and how it must cut the answer into pages. */
interface AdOrderContract {

    ApplicationContext context();

    AdSearch search();

    @Test
    default void ads_without_the_value_come_last_in_both_directions() {
        TestAds ads = ads();
        String driven = ads.ad().with("mileage_km", 200_000).add();
        String unknown = ads.ad().with("mileage_km", null).add();
        String fresh = ads.ad().with("mileage_km", 5).add();

        assertThat(found(AdQuery.all().orderedBy(Ordering.LEAST_DRIVEN))).containsExactly(fresh, driven, unknown);
        assertThat(found(AdQuery.all().orderedBy(Ordering.MOST_DRIVEN))).containsExactly(driven, fresh, unknown);
    }

    @Test
    default void prices_are_ordered_across_currencies() {
        TestAds ads = ads();
        String hryvnias = ads.ad().price("41500", "UAH").add();
        String dollars = ads.ad().price("5000", "USD").add();
        String euros = ads.ad().price("4900", "EUR").add();

        assertThat(found(AdQuery.all().orderedBy(Ordering.CHEAPEST))).containsExactly(hryvnias, dollars, euros);
        assertThat(found(AdQuery.all().orderedBy(Ordering.DEAREST))).containsExactly(euros, dollars, hryvnias);
    }

    @ParameterizedTest
    @EnumSource(Ordering.class)
    default void pages_show_every_ad_once_also_among_equals(Ordering ordering) {
        TestAds ads = ads();
        for (int i = 0; i < 7; i++) {
            ads.ad()
                    .with("created_at", java.time.OffsetDateTime.parse("2026-11-20T10:00:00Z"))
                    .add();
        }
        AdQuery query = AdQuery.all().orderedBy(ordering).sized(3);

        List<Long> first = search().search(query).ids();
        List<Long> second = search().search(query.onPage(2)).ids();
        List<Long> third = search().search(query.onPage(3)).ids();

        assertThat(first).hasSize(3).doesNotContainAnyElementsOf(second).doesNotContainAnyElementsOf(third);
        assertThat(second).hasSize(3).doesNotContainAnyElementsOf(third);
        assertThat(third).hasSize(1);
        assertThat(search().search(query.onPage(4))).isEqualTo(new Found(List.of(), 7));
    }

    private TestAds ads() {
        return TestAds.in(context());
    }

    private List<String> found(AdQuery query) {
        return context().getBean(AdCards.class).byIds(search().search(query).ids()).stream()
                .map(card -> card.id().value())
                .toList();
    }
}
