package org.forecourt.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.forecourt.TestAds;
import org.forecourt.ads.AdCard;
import org.forecourt.ads.AdCards;
import org.forecourt.ads.AdStatus;
import org.forecourt.money.Currency;
import org.forecourt.money.DatedRates;
import org.forecourt.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;

/** What every engine behind {@link AdSearch} must answer. Each test gets an engine over an empty market. */
interface AdSearchContract {

    ApplicationContext context();

    AdSearch search();

    @ParameterizedTest
    @EnumSource(AdStatus.class)
    default void only_active_ads_are_found(AdStatus status) {
        ads().ad().with("status", status.code()).add();

        assertThat(search().search(AdQuery.all()).total()).isEqualTo(status == AdStatus.ACTIVE ? 1 : 0);
        assertThat(search().count(AdQuery.all())).isEqualTo(status == AdStatus.ACTIVE ? 1 : 0);
    }

    @Test
    default void several_codes_of_one_field_are_alternatives_and_fields_must_all_hold() {
        TestAds ads = ads();
        String camry = ads.ad().add();
        String x5 = ads.ad().model("car", "bmw", "x5").with("fuel", "diesel").add();
        ads.ad().model("car", "bmw", "x5").with("fuel", "petrol").add();

        AdQuery toyotaOrBmw = AdQuery.all().and(new Filter.OneOf(CodeField.MAKE, List.of("toyota", "bmw")));
        AdQuery alsoDiesel = toyotaOrBmw.and(new Filter.OneOf(CodeField.FUEL, List.of("diesel")));
        AdQuery onlyCamry = toyotaOrBmw.and(new Filter.OneOf(CodeField.MODEL, List.of("camry")));

        assertThat(search().search(toyotaOrBmw).total()).isEqualTo(3);
        assertThat(found(alsoDiesel)).containsExactly(x5);
        assertThat(found(onlyCamry)).containsExactly(camry);
    }

    @Test
    default void an_ad_without_the_characteristic_passes_its_exclusion_but_no_choice() {
        TestAds ads = ads();
        String bodiless = ads.ad().with("body", null).add();
        String suv = ads.ad().with("body", "suv").add();
        ads.ad().with("body", "sedan").add();

        assertThat(found(AdQuery.all().and(new Filter.NoneOf(CodeField.BODY, List.of("sedan")))))
                .containsExactly(bodiless, suv);
        assertThat(found(AdQuery.all().and(new Filter.OneOf(CodeField.BODY, List.of("suv", "wagon")))))
                .containsExactly(suv);
    }

    @Test
    default void places_and_sellers_can_be_chosen() {
        TestAds ads = ads();
        String lviv = ads.ad().with("city", "lviv").offeredBy("dealer").add();
        String kyiv = ads.ad().add();

        String region = AdSearchWorld.regionOf(context(), "lviv");
        assertThat(found(AdQuery.all().and(new Filter.OneOf(CodeField.REGION, List.of(region)))))
                .containsExactly(lviv);
        assertThat(found(AdQuery.all().and(new Filter.NoneOf(CodeField.REGION, List.of(region)))))
                .containsExactly(kyiv);
        assertThat(found(AdQuery.all().and(new Filter.OneOf(CodeField.CITY, List.of("kyiv")))))
                .containsExactly(kyiv);
        assertThat(found(AdQuery.all().and(new Filter.OneOf(CodeField.SELLER_TYPE, List.of("dealer")))))
                .containsExactly(lviv);
        assertThat(found(AdQuery.all().and(new Filter.NoneOf(CodeField.SELLER_TYPE, List.of("dealer")))))
                .containsExactly(kyiv);
    }

    @Test
    default void limits_are_inclusive_and_an_ad_without_the_number_is_outside() {
        TestAds ads = ads();
        String camry = ads.ad().with("mileage_km", 98_000).add();
        ads.ad().with("mileage_km", null).add();

        assertThat(found(between(NumberField.MILEAGE, "98000", "98000"))).containsExactly(camry);
        assertThat(found(between(NumberField.MILEAGE, "0", null))).containsExactly(camry);
        assertThat(found(between(NumberField.MILEAGE, "98001", null))).isEmpty();
        assertThat(found(between(NumberField.YEAR, "2018", "2018"))).hasSize(2);
        assertThat(found(between(NumberField.ENGINE_CC, "2495", null))).isEmpty();
        assertThat(found(between(NumberField.POWER, "181", "181"))).hasSize(2);
    }

    @Test
    default void a_price_is_compared_as_it_is_shown_in_the_currency_of_the_query() {
        TestAds ads = ads();
        Random random = new Random(20_261_123);
        for (int i = 0; i < 30; i++) {
            BigDecimal amount = BigDecimal.valueOf(random.nextLong(0, i % 3 == 0 ? 100 : 90_000_000), 2);
            ads.ad()
                    .with("price", amount)
                    .with("currency", Currency.values()[i % 3].name())
                    .add();
        }
        for (AdCard card : cards(AdQuery.all().sized(100))) {
            for (Currency currency : Currency.values()) {
                Money shown = context().getBean(DatedRates.class).today().convert(card.price(), currency);
                AdQuery exactly =
                        in(currency).and(new Filter.Between(NumberField.PRICE, shown.amount(), shown.amount()));
                AdQuery above = in(currency)
                        .and(new Filter.Between(
                                NumberField.PRICE, shown.amount().add(new BigDecimal("0.01")), null));

                assertThat(found(exactly))
                        .as(card.price() + " in " + currency)
                        .contains(card.id().value());
                assertThat(found(above))
                        .as(card.price() + " in " + currency)
                        .doesNotContain(card.id().value());
            }
        }
    }

    @Test
    default void photos_and_age_can_be_asked_for() {
        TestAds ads = ads();
        String withPhotos = ads.ad()
                .photos(3)
                .with("created_at", at("2026-11-20T10:00:00Z"))
                .add();
        String without = ads.ad().with("created_at", at("2026-11-19T10:00:00Z")).add();

        assertThat(found(AdQuery.all().and(new Filter.HasPhotos()))).containsExactly(withPhotos);
        assertThat(found(AdQuery.all().and(new Filter.CreatedSince(Instant.parse("2026-11-20T10:00:00Z")))))
                .containsExactly(withPhotos);
        assertThat(found(AdQuery.all().and(new Filter.CreatedSince(Instant.parse("2026-11-19T10:00:00Z")))))
                .containsExactly(withPhotos, without);
    }

    @Test
    default void text_finds_make_model_year_and_description_whatever_the_case() {
        TestAds ads = ads();
        String camry = ads.ad().with("description", "Повний ПРИВІД, 100% ціла").add();
        ads.ad().model("car", "bmw", "x5").with("description", "1000 km").add();

        assertThat(text("CAMRY toyota 2018")).containsExactly(camry);
        assertThat(text("повний привід")).containsExactly(camry);
        assertThat(text("toyota 2019")).isEmpty();
        assertThat(text("100%")).containsExactly(camry);
        assertThat(text("'; drop table ad; --")).isEmpty();
        assertThat(text("x_")).isEmpty();
    }

    @Test
    default void conditions_that_contradict_each_other_find_nothing() {
        ads().ad().add();

        AdQuery both = AdQuery.all()
                .and(new Filter.OneOf(CodeField.MAKE, List.of("toyota")))
                .and(new Filter.NoneOf(CodeField.MAKE, List.of("toyota")));

        assertThat(search().search(both)).isEqualTo(new Found(List.of(), 0));
    }

    private TestAds ads() {
        return TestAds.in(context());
    }

    private List<String> found(AdQuery query) {
        return cards(query.sized(100)).stream().map(card -> card.id().value()).toList();
    }

    private List<String> text(String text) {
        return found(AdQuery.all().and(new Filter.TextMatch(text)));
    }

    private List<AdCard> cards(AdQuery query) {
        return context().getBean(AdCards.class).byIds(search().search(query).ids());
    }

    private static AdQuery in(Currency currency) {
        AdQuery all = AdQuery.all();
        return new AdQuery(all.filters(), all.ordering(), currency, all.paging());
    }

    private static AdQuery between(NumberField field, String min, @org.jspecify.annotations.Nullable String max) {
        return AdQuery.all()
                .and(new Filter.Between(field, new BigDecimal(min), max == null ? null : new BigDecimal(max)));
    }

    private static Object at(String instant) {
        return Instant.parse(instant).atOffset(java.time.ZoneOffset.UTC);
    }
}
