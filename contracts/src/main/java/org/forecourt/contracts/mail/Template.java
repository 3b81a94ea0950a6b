package org.forecourt.contracts.mail;

import static org.forecourt.contracts.mail.AfterAmbiguity.HOLD;
import static org.forecourt.contracts.mail.AfterAmbiguity.RESEND;
import static org.forecourt.contracts.mail.Category.BULK;
import static org.forecourt.contracts.mail.Category.TRANSACTIONAL;
import static org.forecourt.contracts.mail.Parameter.optional;
import static org.forecourt.contracts.mail.Parameter.required;
import static org.forecourt.contracts.mail.Parameter.secretLink;
import static org.forecourt.contracts.mail.ParameterType.ADDRESS;
import static org.forecourt.contracts.mail.ParameterType.ADS;
import static org.forecourt.contracts.mail.ParameterType.AMOUNT;
import static org.forecourt.contracts.mail.ParameterType.COUNT;
import static org.forecourt.contracts.mail.ParameterType.CURRENCY;
import static org.forecourt.contracts.mail.ParameterType.INSTANT;
import static org.forecourt.contracts.mail.ParameterType.LINE;
import static org.forecourt.contracts.mail.ParameterType.LINK;
import static org.forecourt.contracts.mail.ParameterType.PARAGRAPH;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every mail Forecourt can write, with the values each one needs. Wording and layout belong to the mail service. */
public enum Template {
    ACTIVATION(TRANSACTIONAL, RESEND, 9, secretLink("link"), required("valid_hours", COUNT)),
    PASSWORD_RESET(TRANSACTIONAL, RESEND, 9, secretLink("link"), required("valid_minutes", COUNT)),
    EMAIL_CHANGED(
            TRANSACTIONAL,
            RESEND,
            8,
            required("new_address", ADDRESS),
            required("changed_at", INSTANT),
            secretLink("undo_link")),
    AD_PUBLISHED(TRANSACTIONAL, HOLD, 5, required("ad_title", LINE), required("ad_link", LINK)),
    AD_REJECTED(
            TRANSACTIONAL,
            HOLD,
            5,
            required("ad_title", LINE),
            required("reason", PARAGRAPH),
            required("edit_link", LINK)),
    NEW_MESSAGE(
            TRANSACTIONAL,
            HOLD,
            7,
            required("sender_name", LINE),
            required("ad_title", LINE),
            required("excerpt", PARAGRAPH),
            required("thread_link", LINK)),
    SAVED_SEARCH_ALERT(
            BULK,
            HOLD,
            2,
            required("search_name", LINE),
            required("search_link", LINK),
            required("total", COUNT),
            required("ads", ADS)),
    PRICE_DROP(
            BULK,
            HOLD,
            2,
            required("ad_title", LINE),
            required("ad_link", LINK),
            required("old_price", AMOUNT),
            required("new_price", AMOUNT),
            required("currency", CURRENCY)),
    MODERATION_REQUEST(
            TRANSACTIONAL,
            RESEND,
            5,
            required("ad_title", LINE),
            required("review_link", LINK),
            required("waiting", COUNT),
            optional("reasons", PARAGRAPH)),
    TEST(TRANSACTIONAL, RESEND, 9);

    private final Category category;
    private final AfterAmbiguity afterAmbiguity;
    private final int priority;
    private final List<Parameter> parameters;

    Template(Category category, AfterAmbiguity afterAmbiguity, int priority, Parameter... parameters) {
        this.category = category;
        this.afterAmbiguity = afterAmbiguity;
        this.priority = priority;
        this.parameters = List.of(parameters);
    }

    /** The name in messages: {@code saved_search_alert}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The category of a message that names none. */
    public Category category() {
        return category;
    }

    public AfterAmbiguity afterAmbiguity() {
        return afterAmbiguity;
    }

    /** Of a mail that the app sends: 9 where a person waits in front of the screen, 2 for what goes out by the thousand. */
    public int priority() {
        return priority;
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    /** Whether one of its values lets whoever reads it act in the recipient's name. */
    public boolean hasSecrets() {
        return parameters.stream().anyMatch(Parameter::isSecret);
    }

    /** The template of a code, or nothing when there is none. */
    public static Optional<Template> of(String code) {
        return Arrays.stream(values())
                .filter(template -> template.code().equals(code))
                .findFirst();
    }

    Optional<Parameter> parameter(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst();
    }
}
