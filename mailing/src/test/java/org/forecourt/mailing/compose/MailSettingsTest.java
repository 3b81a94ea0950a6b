package org.forecourt.mailing.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.forecourt.settings.InvalidSettings;
import org.forecourt.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong in the settings of mail is refused when the composer is made, in one line that says what to write. */
class MailSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "mail@cars.example, '', mail@cars.example",
        "Forecourt <mail@cars.example>, Forecourt, mail@cars.example",
        "'\"Cars, Ltd.\" <mail@cars.example>', 'Cars, Ltd.', mail@cars.example",
        "Авто <mail@авто.укр>, Авто, mail@xn--80ae0bp.xn--j1amh",
        "<MAIL@Cars.Example>, '', MAIL@cars.example"
    })
    void a_sender_is_an_address_with_or_without_a_name(String setting, String name, String address) {
        MailFrom from = MailFrom.of(Letters.settings(Map.of("MAIL_FROM", setting)));

        assertThat(from.name()).isEqualTo(name);
        assertThat(from.address()).hasToString(address);
    }

    @Test
    void without_a_setting_the_sender_is_this_machine() {
        assertThat(MailFrom.of(Letters.settings(Map.of())).address()).hasToString("no-reply@localhost");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody",
                "a@b@",
                "Cars <mail@cars.example",
                "Cars mail@cars.example",
                "<>",
                "a@x.example, b@x.example",
                "Cars <a@x.example> <b@x.example>",
                "олена@cars.example",
                "Cars <mail@192.0.2.1>"
            })
    void any_other_sender_is_refused_in_one_line(String setting) {
        assertThatThrownBy(() -> Letters.composer(Letters.settings(Map.of("MAIL_FROM", setting))))
                .isInstanceOf(InvalidSettings.class)
                .hasMessage("MAIL_FROM must be an address such as Forecourt <mail@cars.example> and not \"" + setting
                        + "\"");
    }

    @Test
    void bounces_go_to_their_own_address_or_to_the_sender() {
        var test = Letters.SAMPLES.of(
                org.forecourt.contracts.mail.Template.TEST, org.forecourt.contracts.mail.MailLocale.EN);

        assertThat(Letters.COMPOSER.compose(test).envelopeSender()).isEqualTo("mail@cars.example");
        assertThat(Letters.composer(Letters.settings(Map.of("BOUNCE_ADDRESS", "bounces@cars.example")))
                        .compose(test)
                        .envelopeSender())
                .isEqualTo("bounces@cars.example");
        assertThatThrownBy(() -> Letters.composer(Letters.settings(Map.of("BOUNCE_ADDRESS", "Cars <b@cars.example>"))))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageStartingWith("BOUNCE_ADDRESS must be an address");
    }

    @Test
    void a_key_is_read_in_both_pem_forms_and_with_escaped_line_breaks() {
        String pkcs8 = Letters.pkcs8(Letters.KEYS);

        for (String pem :
                new String[] {pkcs8, pkcs1(Letters.KEYS), pkcs8.replace("\n", "\\n"), pkcs8.replace("\n", " ")}) {
            DkimKey key = DkimKey.of(dkim("DKIM_PRIVATE_KEY", pem)).orElseThrow();

            assertThat(key.publicKey()).isEqualTo(Letters.KEYS.getPublic());
            assertThat(key.toString()).isEqualTo("DkimKey[mail2026._domainkey.cars.example.]");
        }
    }

    @Test
    void the_dns_record_is_cut_into_texts_that_fit() {
        DkimKey key = DkimKey.of(Letters.SIGNING).orElseThrow();
        String encoded =
                Base64.getEncoder().encodeToString(Letters.KEYS.getPublic().getEncoded());

        assertThat(key.recordText()).isEqualTo("v=DKIM1; k=rsa; p=" + encoded);
        assertThat(key.zoneLine()).startsWith("mail2026._domainkey.cars.example. IN TXT ( \"v=DKIM1; k=rsa; p=");
        String texts = key.zoneLine().substring(key.zoneLine().indexOf('(') + 1);
        assertThat(texts.split("\" ?\"?")).allMatch(text -> text.length() <= 255);
        assertThat(texts.replaceAll("[\" )]", "")).isEqualTo(key.recordText().replace(" ", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DKIM_DOMAIN | | DKIM_DOMAIN, DKIM_SELECTOR and DKIM_PRIVATE_KEY belong together",
                "DKIM_SELECTOR | | DKIM_DOMAIN, DKIM_SELECTOR and DKIM_PRIVATE_KEY belong together",
                "DKIM_PRIVATE_KEY | | DKIM_DOMAIN, DKIM_SELECTOR and DKIM_PRIVATE_KEY belong together",
                "DKIM_DOMAIN | cars example | DKIM_DOMAIN must be a domain such as cars.example",
                "DKIM_DOMAIN | localhost | DKIM_DOMAIN must be a domain such as cars.example",
                "DKIM_SELECTOR | a_b | DKIM_SELECTOR must be a name such as mail2026",
                "DKIM_PRIVATE_KEY | secret | DKIM_PRIVATE_KEY must be an unencrypted RSA private key in PEM form",
                "DKIM_PRIVATE_KEY | -----BEGIN PRIVATE KEY-----AAAA-----END PRIVATE KEY----- | DKIM_PRIVATE_KEY must be"
            })
    void a_signature_that_cannot_work_stops_the_start(String name, String value, String refusal) {
        Settings settings = dkim(name, value == null ? "" : value);

        assertThatThrownBy(() -> Letters.composer(settings))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageStartingWith(refusal)
                .hasMessageNotContainingAny("secret", "AAAA", "\n");
    }

    @Test
    void a_key_below_1024_bits_is_refused_and_one_of_1024_is_not() {
        String weak = Letters.pkcs8(Letters.keys(768));

        assertThatThrownBy(() -> DkimKey.of(dkim("DKIM_PRIVATE_KEY", weak)))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("has 768 bits");
        assertThat(DkimKey.of(dkim("DKIM_PRIVATE_KEY", Letters.pkcs8(Letters.keys(1024)))))
                .isPresent();
    }

    private static Settings dkim(String name, String value) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "DKIM_DOMAIN", "cars.example",
                "DKIM_SELECTOR", "mail2026",
                "DKIM_PRIVATE_KEY", Letters.pkcs8(Letters.KEYS)));
        environment.put(name, value);
        return Letters.settings(environment);
    }

    /** What openssl writes as RSA PRIVATE KEY is what PKCS#8 wraps. */
    private static String pkcs1(KeyPair keys) {
        byte[] pkcs8 = keys.getPrivate().getEncoded();
        byte[] inner = Arrays.copyOfRange(pkcs8, 26, pkcs8.length);
        String text = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(inner);
        return "-----BEGIN RSA PRIVATE KEY-----\n" + text + "\n-----END RSA PRIVATE KEY-----";
    }
}
