package org.forecourt.ads;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.forecourt.Marketplace;
import org.forecourt.TestDatabase;
import org.forecourt.accounts.AccountId;
import org.forecourt.accounts.NewSeller;
import org.forecourt.accounts.NewSellers;
import org.forecourt.money.Currency;
import org.forecourt.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the public may read of ads, on a real database. */
@SuppressWarnings("NullAway.Init")
class AdsTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private static final AdId FIRST = new AdId("2222222222");
    private static final AdId SECOND = new AdId("3333333333");

    private static ConfigurableApplicationContext context;
    private static JdbcClient jdbc;
    private List<Long> ids = List.of();

    @BeforeAll
    static void open() {
        context = Marketplace.withoutServer(TestDatabase.fresh());
        jdbc = context.getBean(JdbcClient.class);
    }

    @AfterAll
    static void close() {
        context.close();
    }

    @BeforeEach
    void twoAds() {
        jdbc.sql("truncate ad, account cascade").update();
        AccountId seller = context.getBean(NewSellers.class)
                .ensure(List.of(new NewSeller(
                        "sssssssssp",
                        "Оксана",
                        "private",
                        true,
                        List.of("+380001234567", "+380007654321"),
                        false,
                        NOW)))
                .getFirst();
        ids = context.getBean(NewAds.class).write(List.of(ad(FIRST, seller, golf()), ad(SECOND, seller, trailer())), 0);
    }

    private static NewAd ad(AdId id, AccountId seller, Vehicle vehicle) {
        Money price = new Money(new BigDecimal("9999.99"), Currency.EUR);
        Offer offer = new Offer(price, "kyiv", "possible", "uk", "Рядок\tодин\nдва \\ три");
        return new NewAd(id, seller, vehicle, offer, NOW, null);
    }

    private static Vehicle golf() {
        return new Vehicle(
                "car",
                "volkswagen",
                "golf",
                "mk7",
                2015,
                98_000,
                null,
                "hatchback",
                "petrol",
                1395,
                null,
                125,
                "manual",
                "fwd",
                "blue",
                "used",
                "WVWZZZ1K5FW000000",
                Map.of("seats", 5, "doors", 5, "climate", "climate_control"));
    }

    private static Vehicle trailer() {
        Vehicle golf = golf();
        return new Vehicle(
                "trailer",
                golf.make(),
                golf.model(),
                null,
                2020,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "used",
                null,
                Map.of("length", new BigDecimal("13.60")));
    }

    @Test
    void cards_come_back_in_the_order_asked_for_and_unknown_ids_are_left_out() {
        AdCards cards = context.getBean(AdCards.class);

        List<AdCard> found = cards.byIds(Arrays.asList(ids.get(1), 999_999L, ids.get(0)));

        assertThat(found).extracting(AdCard::id).containsExactly(SECOND, FIRST);
        assertThat(cards.byIds(List.of())).isEmpty();
    }

    @Test
    void a_card_says_what_was_written_to_the_cent() {
        AdCard card = context.getBean(AdCards.class).byIds(ids).getFirst();

        assertThat(card.price()).isEqualTo(new Money(new BigDecimal("9999.99"), Currency.EUR));
        assertThat(card.mileageKm()).isEqualTo(98_000);
        assertThat(card.operatingHours()).isNull();
        assertThat(card.batteryKwh()).isNull();
        assertThat(card.seller()).isEqualTo(new Seller("sssssssssp", "Оксана", "private"));
        assertThat(card.createdAt()).isEqualTo(NOW);
        assertThat(card.demo()).isFalse();
        assertThat(card.photos()).isEmpty();
    }

    @Test
    void photos_come_with_the_card_in_their_order() {
        addPhoto("bbbbbbbbbb", 1, null);
        addPhoto("cccccccccc", 0, "front");

        AdCard card = context.getBean(AdCards.class).byIds(ids).getFirst();

        assertThat(card.photos())
                .containsExactly(
                        new Photo("cccccccccc", "front", 1280, 960, "#aabbcc"),
                        new Photo("bbbbbbbbbb", null, 1280, 960, "#aabbcc"));
    }

    private void addPhoto(String id, int position, @Nullable String view) {
        jdbc.sql("""
                        insert into photo (public_id, ad_id, position, view, width, height, color, created_at)
                        values (:id, :ad, :position, :view, 1280, 960, '#aabbcc', now())
                        """)
                .param("id", id)
                .param("ad", ids.getFirst())
                .param("position", position)
                .param("view", view)
                .update();
    }

    @Test
    void the_page_has_text_attributes_in_catalogue_order_masked_contacts_and_the_first_price() {
        AdDetails details = context.getBean(Ads.class).find(FIRST).orElseThrow();

        assertThat(details.description()).isEqualTo("Рядок\tодин\nдва \\ три");
        assertThat(details.attributes())
                .containsExactly(Map.entry("doors", 5), Map.entry("seats", 5), Map.entry("climate", "climate_control"));
        assertThat(details.vinMasked()).isEqualTo("WVWZZZ1K5FW••••••");
        assertThat(details.counters()).isEqualTo(new AdCounters(0, 0));
        assertThat(details.priceHistory())
                .containsExactly(new PricePoint(new Money(new BigDecimal("9999.99"), Currency.EUR), NOW));
        assertThat(details.contacts())
                .containsExactly(
                        new ContactMask("phone", "+380 00 ••• •• 67"), new ContactMask("phone", "+380 00 ••• •• 21"));
        assertThat(details.toString()).doesNotContain("1234567").doesNotContain("000000");
    }

    @Test
    void a_decimal_attribute_stays_a_decimal() {
        AdDetails details = context.getBean(Ads.class).find(SECOND).orElseThrow();

        assertThat(details.attributes().get("length")).isEqualTo(new BigDecimal("13.60"));
    }

    @Test
    void a_hidden_contact_is_neither_shown_masked_nor_revealed() {
        jdbc.sql("update contact set is_visible = false where value = '+380001234567'")
                .update();
        Ads ads = context.getBean(Ads.class);

        assertThat(ads.phones(FIRST)).containsExactly("+380007654321");
        assertThat(ads.find(FIRST).orElseThrow().contacts()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = AdStatus.class,
            names = {"ACTIVE", "SOLD"},
            mode = EnumSource.Mode.EXCLUDE)
    void an_ad_in_any_other_status_is_invisible_everywhere(AdStatus hidden) {
        setStatus(hidden, 0);

        assertInvisible();
        assertThat(context.getBean(Ads.class).countActive()).isEqualTo(1);
    }

    @Test
    void a_sold_ad_is_shown_for_thirty_days_without_its_phones() {
        setStatus(AdStatus.SOLD, 29);

        assertThat(context.getBean(Ads.class).find(FIRST).orElseThrow().card().status())
                .isEqualTo(AdStatus.SOLD);
        assertThat(context.getBean(AdCards.class).byIds(ids)).hasSize(2);
        assertThat(context.getBean(Ads.class).phones(FIRST)).isEmpty();
        assertThat(context.getBean(Ads.class).countActive()).isEqualTo(1);
    }

    @Test
    void a_sold_ad_is_gone_after_thirty_days() {
        setStatus(AdStatus.SOLD, 31);

        assertInvisible();
    }

    private static void setStatus(AdStatus status, int daysAgo) {
        jdbc.sql("update ad set status = :status, updated_at = now() - :days * interval '1 day' where public_id = :id")
                .param("status", status.code())
                .param("days", daysAgo)
                .param("id", FIRST.value())
                .update();
    }

    private void assertInvisible() {
        assertThat(context.getBean(Ads.class).find(FIRST)).isEmpty();
        assertThat(context.getBean(Ads.class).phones(FIRST)).isEmpty();
        assertThat(context.getBean(AdCards.class).byIds(ids))
                .extracting(AdCard::id)
                .containsExactly(SECOND);
    }
}
