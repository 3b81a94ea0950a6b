package org.forecourt.mailing.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.mailing.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts problems into words: {@code messages/mailing_errors_*.properties}. Thread-safe. */
@Component
public final class ProblemText {

    private final Texts texts;

    public ProblemText(Texts texts) {
        this.texts = texts;
    }

    /** The language of an {@code Accept-Language} header; Ukrainian where it names none we have. */
    public static MailLocale language(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return MailLocale.UK;
        }
        try {
            for (Locale.LanguageRange range : Locale.LanguageRange.parse(acceptLanguage)) {
                String language = range.getRange().split("-")[0];
                for (MailLocale locale : MailLocale.values()) {
                    if (range.getWeight() > 0 && locale.code().equals(language)) {
                        return locale;
                    }
                }
            }
            return MailLocale.UK;
        } catch (IllegalArgumentException malformed) {
            return MailLocale.UK;
        }
    }

    String title(Problem problem, MailLocale language) {
        return texts.text(language, "errors." + problem.type().code() + ".title");
    }

    String detail(Problem problem, MailLocale language) {
        String key = "errors." + problem.type().code();
        if (!problem.reference().isEmpty()) {
            return texts.text(language, key + ".reference", Map.of("reference", problem.reference()));
        }
        String fields = problem.errors().stream()
                .map(FieldProblem::field)
                .filter(field -> !field.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        boolean named = !fields.isEmpty() && texts.has(key + ".fields");
        return texts.text(language, key + (named ? ".fields" : ".detail"), Map.of("fields", fields));
    }

    String message(FieldProblem error, MailLocale language) {
        Map<String, String> arguments = new HashMap<>(error.arguments());
        arguments.put("field", error.field());
        return texts.text(language, "errors.field." + error.code(), arguments);
    }
}
