package org.forecourt.mailing.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures are judged by a verifier that shares no code with the signer. */
class LetterDkimTest {

    private static final DkimKey KEY = DkimKey.of(Letters.SIGNING).orElseThrow();

    static Stream<MailMessage> messages() {
        return LetterMimeTest.samplesAndHostileOnes();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void every_mail_verifies_with_the_record_we_say_to_publish(MailMessage message) throws Exception {
        List<SignatureRecord> valid = verify(Letters.COMPOSER.compose(message).source());

        assertThat(valid).hasSize(1);
        assertThat(valid.getFirst().getDToken()).hasToString("cars.example");
        assertThat(valid.getFirst().getHashAlgo()).hasToString("sha-256");
        assertThat(headers(valid.getFirst()))
                .contains("from", "to", "subject", "date", "message-id", "mime-version", "content-type");
    }

    @Test
    void the_headers_of_one_click_unsubscription_are_signed() throws Exception {
        MailMessage message = Letters.SAMPLES.of(Template.PRICE_DROP, MailLocale.UK);

        List<SignatureRecord> valid = verify(Letters.COMPOSER.compose(message).source());

        assertThat(headers(valid.getFirst())).contains("list-unsubscribe", "list-unsubscribe-post", "list-id");
    }

    @Test
    void headers_in_raw_utf8_are_signed_as_they_stand() throws Exception {
        MailMessage message = Letters.to(Template.ACTIVATION, "олена@example.com", "Олена");

        assertThat(verify(Letters.COMPOSER.compose(message).source())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Subject: =", "To: ", "From: \"F", "<title>", "One-Click", "List-Id: \"", "/uk/unsubscribe/"})
    void one_changed_byte_after_any_of_these_is_noticed(String place) {
        MailMessage message = Letters.SAMPLES.of(Template.SAVED_SEARCH_ALERT, MailLocale.UK);
        byte[] source = Letters.COMPOSER.compose(message).source();
        int index = new String(source, StandardCharsets.US_ASCII).indexOf(place) + place.length() - 1;

        source[index] ^= 1;

        assertThatThrownBy(() -> verify(source)).isInstanceOf(FailException.class);
    }

    @Test
    void without_a_key_nothing_is_signed() {
        LetterComposer composer = Letters.composer(Letters.settings(java.util.Map.of()));

        String source = new String(
                composer.compose(Letters.SAMPLES.of(Template.TEST, MailLocale.EN))
                        .source(),
                StandardCharsets.US_ASCII);

        assertThat(source).doesNotContain("DKIM").contains("From: \"Forecourt\" <no-reply@localhost>\r\n");
    }

    private static List<SignatureRecord> verify(byte[] source) throws FailException, IOException {
        DKIMVerifier verifier = new DKIMVerifier((method, selector, domain) -> {
            assertThat(selector + "._domainkey." + domain + ".").isEqualTo(KEY.recordName());
            return List.of(KEY.recordText());
        });
        return verifier.verify(new ByteArrayInputStream(source));
    }

    private static List<String> headers(SignatureRecord signature) {
        return signature.getHeaders().stream()
                .map(header -> header.toString().strip().toLowerCase(java.util.Locale.ROOT))
                .toList();
    }
}
