package org.forecourt.contracts.mail;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be written and sent, as SPEC section 4 words it. Whoever holds one holds a valid one: values fit the
 * template, nothing can break out of a header, every text can be stored and encoded.
 *
 * @param id chosen by the sender; the same id with the same content is the same mail
 * @param priority 9 is sent first, 1 last
 * @param sendAt not before this instant; null means at once
 */
public record MailMessage(
        UUID id,
        Template template,
        MailLocale locale,
        Recipient to,
        Map<String, MailValue> values,
        int priority,
        @Nullable Instant sendAt,
        Category category) {

    /** Of a message in JSON that names none. */
    public static final int DEFAULT_PRIORITY = 5;

    /** Stands where a secret link was; a name that never resolves (RFC 2606). */
    public static final String REMOVED_LINK = "https://removed.invalid/";

    static final int MIN_PRIORITY = 1;
    static final int MAX_PRIORITY = 9;

    public MailMessage {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
        sendAt = sendAt == null ? null : sendAt.truncatedTo(ChronoUnit.MICROS);
        List<Refusal> refusals = new ArrayList<>(ValueRules.check(template, values));
        if (priority < MIN_PRIORITY || priority > MAX_PRIORITY) {
            refusals.add(new Refusal("priority", RefusalCode.OUT_OF_RANGE));
        }
        if (!refusals.isEmpty()) {
            throw new InvalidMailMessage(refusals);
        }
    }

    /** A mail with the template's priority and category, to be sent at once. */
    public static MailMessage of(
            UUID id, Template template, MailLocale locale, Recipient to, Map<String, MailValue> values) {
        return new MailMessage(id, template, locale, to, values, template.priority(), null, template.category());
    }

    /** The same mail with a link that leads nowhere for every secret one. It is another content, with another hash. */
    public MailMessage withoutSecrets() {
        Map<String, MailValue> kept = new TreeMap<>(values);
        template.parameters().stream()
                .filter(Parameter::isSecret)
                .forEach(secret -> kept.replace(secret.name(), MailValue.of(REMOVED_LINK)));
        return new MailMessage(id, template, locale, to, kept, priority, sendAt, category);
    }

    public MailMessage withPriority(int changed) {
        return new MailMessage(id, template, locale, to, values, changed, sendAt, category);
    }

    public MailMessage withSendAt(@Nullable Instant changed) {
        return new MailMessage(id, template, locale, to, values, priority, changed, category);
    }
}
