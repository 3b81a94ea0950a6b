package org.forecourt.mailing.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.mailing.web.FieldProblem;
import org.forecourt.mailing.web.Nearest;
import org.forecourt.mailing.web.Problem;
import org.forecourt.mailing.web.ProblemType;
import org.forecourt.mailing.web.Refused;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The JSON object of an operator's request, read strictly. Readers collect what is wrong; {@link #check} ends the request
 * with all of it and has to be called before a value is used. Not thread-safe.
 */
final class JsonBody {

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final int LONGEST = 500;

    private final JsonNode object;
    private final String path;
    private final List<FieldProblem> problems;

    private JsonBody(JsonNode object, String path, List<FieldProblem> problems) {
        this.object = object;
        this.path = path;
        this.problems = problems;
    }

    /** The object of a request's body. */
    static JsonBody read(HttpServletRequest request, int most) throws IOException {
        JsonNode tree = JsonTree.read(request, most);
        if (!tree.isObject()) {
            throw JsonTree.unreadable("no_object");
        }
        return of(tree);
    }

    /** The objects of a list that is the whole body. Their problems are one list: checking one checks all. */
    static List<JsonBody> list(JsonNode array) {
        return elements(array, "", new ArrayList<>());
    }

    /** An object that was read already. */
    static JsonBody of(JsonNode object) {
        return new JsonBody(object, "", new ArrayList<>());
    }

    /** Whether an id has the form of a UUID; what has not is nobody's id. */
    static Optional<UUID> id(String text) {
        return ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** Refuses every other field. */
    void only(String... known) {
        for (String name : object.propertyNames()) {
            if (!List.of(known).contains(name)) {
                problems.add(Nearest.to(name, List.of(known))
                        .map(nearest ->
                                new FieldProblem(path + name, "unknown_field_nearest", Map.of("nearest", nearest)))
                        .orElseGet(() -> FieldProblem.of(path + name, "unknown_field")));
            }
        }
    }

    /** A field that has to be true or false. */
    boolean flag(String name) {
        JsonNode value = required(name);
        if (value != null && !value.isBoolean()) {
            problems.add(FieldProblem.of(path + name, "wrong_type"));
        }
        return value != null && value.isBoolean() && value.booleanValue();
    }

    /** A field that has to be a UUID. */
    Optional<UUID> requiredId(String name) {
        JsonNode value = required(name);
        if (value == null) {
            return Optional.empty();
        }
        Optional<UUID> id = value.isString() ? id(value.stringValue()) : Optional.empty();
        if (id.isEmpty()) {
            problems.add(FieldProblem.of(path + name, "invalid_id"));
        }
        return id;
    }

    /** A field that has to be text of a form. */
    Optional<String> text(String name, String form) {
        JsonNode value = required(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isString() || !value.stringValue().matches(form)) {
            problems.add(FieldProblem.of(path + name, "wrong_form"));
            return Optional.empty();
        }
        return Optional.of(value.stringValue());
    }

    /** A text on one line that may be absent. */
    Optional<String> optionalText(String name) {
        return optionalText(name, LONGEST).filter(text -> {
            boolean isLine = text.chars().noneMatch(Character::isISOControl);
            if (!isLine) {
                problems.add(FieldProblem.of(path + name, "control_character"));
            }
            return isLine;
        });
    }

    /** A text of any number of lines that may be absent. */
    Optional<String> optionalText(String name, int longest) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString()) {
            problems.add(FieldProblem.of(path + name, "wrong_type"));
        } else if (value.stringValue().length() > longest) {
            problems.add(FieldProblem.of(path + name, "too_long"));
        } else if (JsonTree.isBroken(value.stringValue())) {
            problems.add(FieldProblem.of(path + name, "broken_text"));
        } else {
            return Optional.of(value.stringValue());
        }
        return Optional.empty();
    }

    /** A mail address that may be absent. */
    Optional<EmailAddress> optionalAddress(String name) {
        return optionalText(name).flatMap(text -> {
            Optional<EmailAddress> address = EmailAddress.parse(text);
            if (address.isEmpty()) {
                problems.add(FieldProblem.of(path + name, "invalid_address"));
            }
            return address;
        });
    }

    /** A mail address that has to be there. */
    Optional<EmailAddress> address(String name) {
        return required(name) == null ? Optional.empty() : optionalAddress(name);
    }

    /** A list of objects that has to be there, with at most so many. Their problems are those of this body. */
    List<JsonBody> objects(String name, int most) {
        JsonNode list = required(name);
        if (list == null || !list.isArray()) {
            if (list != null) {
                problems.add(FieldProblem.of(path + name, "wrong_type"));
            }
            return List.of();
        }
        if (list.size() > most) {
            problems.add(FieldProblem.of(path + name, "too_many"));
            return List.of();
        }
        return elements(list, path + name, problems);
    }

    private static List<JsonBody> elements(JsonNode list, String path, List<FieldProblem> problems) {
        List<JsonBody> objects = new ArrayList<>();
        for (JsonNode element : list) {
            String place = path + "[" + objects.size() + "]";
            if (!element.isObject()) {
                problems.add(FieldProblem.of(place, "wrong_type"));
            }
            objects.add(new JsonBody(element, place + ".", problems));
        }
        return objects;
    }

    /** Ends the request when anything was wrong. */
    void check() {
        if (!problems.isEmpty()) {
            throw new Refused(Problem.of(ProblemType.INVALID_BODY, problems));
        }
    }

    private @Nullable JsonNode required(String name) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            problems.add(FieldProblem.of(path + name, "missing"));
            return null;
        }
        return value;
    }
}
