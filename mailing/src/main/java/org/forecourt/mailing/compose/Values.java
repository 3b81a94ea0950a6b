package org.forecourt.mailing.compose;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.MailValue;

/** The values of one message by type. The message guarantees that they are there and fit its template. */
record Values(MailMessage message) {

    String line(String name) {
        return CleanText.line(text(name));
    }

    List<String> lines(String name) {
        return CleanText.lines(text(name));
    }

    /** The lines of a value that may be absent. */
    Optional<List<String>> optionalLines(String name) {
        return message.values().containsKey(name) ? Optional.of(lines(name)) : Optional.empty();
    }

    String link(String name) {
        return text(name);
    }

    BigDecimal amount(String name) {
        return new BigDecimal(text(name));
    }

    Instant instant(String name) {
        return Instant.parse(text(name));
    }

    long count(String name) {
        return value(name) instanceof MailValue.Count count ? count.number() : wrong(name);
    }

    List<MailValue.AdLine> ads(String name) {
        return value(name) instanceof MailValue.Ads list ? list.ads() : wrong(name);
    }

    String text(String name) {
        return value(name) instanceof MailValue.Text text ? text.text() : wrong(name);
    }

    private MailValue value(String name) {
        return Objects.requireNonNull(message.values().get(name), name);
    }

    private static <T> T wrong(String name) {
        throw new IllegalStateException("value " + name + " has another type than its template says");
    }
}
