package org.forecourt.web;

import java.util.ArrayList;
import java.util.List;
import org.forecourt.platform.Language;
import org.springframework.stereotype.Component;

/** Puts a {@link Problem} into words of a language. */
@Component
public final class ProblemText {

    private final Messages messages;

    ProblemText(Messages messages) {
        this.messages = messages;
    }

    /** The short name of the kind of problem, the same for every occurrence. */
    public String title(Problem problem, Language language) {
        return messages.text(language, "errors." + problem.type().code() + ".title");
    }

    /** What happened this time, in a sentence, and what to do. */
    public String detail(Problem problem, Language language) {
        String key = "errors." + problem.type().code() + ".detail";
        return problem.reference().isEmpty()
                ? messages.text(language, key, problem.fields())
                : messages.text(language, "errors.internal_error.reference", problem.reference());
    }

    /** What is wrong with one field. */
    public String message(FieldError error, Language language) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(error.field());
        arguments.addAll(error.arguments());
        return messages.text(language, "errors.field." + error.code(), arguments.toArray());
    }
}
