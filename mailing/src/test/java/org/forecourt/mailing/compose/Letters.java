package org.forecourt.mailing.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.MailValue;
import org.forecourt.contracts.mail.Recipient;
import org.forecourt.contracts.mail.Template;
import org.forecourt.mailing.text.Texts;
import org.forecourt.mailing.unsubscribe.UnsubscribeToken;
import org.forecourt.settings.Settings;
import org.jspecify.annotations.Nullable;

/** A composer as production has it, and messages to give it. */
final class Letters {

    static final Instant NOW = Instant.parse("2026-11-23T19:40:00Z");
    static final KeyPair KEYS = keys(2048);
    static final Texts TEXTS = new Texts();
    static final UnsubscribeToken TOKENS = new UnsubscribeToken(() -> new byte[32]);
    static final Settings SIGNING = settings(Map.of(
            "PUBLIC_URL", "https://cars.example",
            "MAIL_FROM", "Forecourt <mail@cars.example>",
            "OPERATOR_NAME", "Cars Ltd",
            "OPERATOR_CONTACT", "help@cars.example",
            "DKIM_DOMAIN", "cars.example",
            "DKIM_SELECTOR", "mail2026",
            "DKIM_PRIVATE_KEY", pkcs8(KEYS)));
    static final LetterComposer COMPOSER = composer(SIGNING);
    static final TemplateSamples SAMPLES = new TemplateSamples(TEXTS, SIGNING);

    private Letters() {}

    static LetterComposer composer(Settings settings) {
        return new LetterComposer(settings, TEXTS, TOKENS, InstantSource.fixed(NOW));
    }

    static Settings settings(Map<String, String> environment) {
        return Settings.load(Path.of("nowhere"), environment);
    }

    static KeyPair keys(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static String pkcs8(KeyPair keys) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                        .encodeToString(keys.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    /** Every template in every language. */
    static List<MailMessage> samples() {
        return Stream.of(Template.values())
                .flatMap(template -> Stream.of(MailLocale.values()).map(locale -> SAMPLES.of(template, locale)))
                .toList();
    }

    /** The sample to somebody else. */
    static MailMessage to(Template template, String address, @Nullable String name) {
        MailMessage sample = SAMPLES.of(template, MailLocale.UK);
        Recipient recipient = new Recipient(EmailAddress.parse(address).orElseThrow(), name);
        return MailMessage.of(sample.id(), template, sample.locale(), recipient, sample.values());
    }

    /** The sample with other values. */
    static MailMessage with(Template template, MailLocale locale, Map<String, MailValue> changed) {
        MailMessage sample = SAMPLES.of(template, locale);
        Map<String, MailValue> values = new HashMap<>(sample.values());
        values.putAll(changed);
        return MailMessage.of(UUID.randomUUID(), template, locale, sample.to(), values);
    }

    /** Every text as long and as hostile as the contract lets it be. */
    static MailMessage hostile(Template template, MailLocale locale) {
        return HostileValues.message(template, locale);
    }

    static void keep(Path file, String content) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, content);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
