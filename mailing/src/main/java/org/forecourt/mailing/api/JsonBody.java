package org.forecourt.mailing.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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
import org.forecourt.mailing.web.RequestBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON object of an operator's request, read strictly. Readers collect what is wrong; {@link #check} ends the request
 * with all of it and has to be called before a value is used. Not thread-safe.
 */
final class JsonBody {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
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
        byte[] body = RequestBody.json(request, most);
        try {
            JsonNode tree = MAPPER.readTree(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString());
            if (tree.isObject()) {
                return new JsonBody(tree, "", new ArrayList<>());
            }
            throw unreadable(tree.isMissingNode() ? "not_json" : "no_object");
        } catch (CharacterCodingException notUtf8) {
            throw unreadable("not_utf8");
        } catch (JacksonException malformed) {
            throw unreadable("not_json");
        }
    }

    private static Refused unreadable(String code) {
        return new Refused(ProblemType.INVALID_BODY, FieldProblem.of("", code));
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

    /** A text that may be absent. */
    Optional<String> optionalText(String name) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString()) {
            problems.add(FieldProblem.of(path + name, "wrong_type"));
        } else if (value.stringValue().length() > LONGEST) {
            problems.add(FieldProblem.of(path + name, "too_long"));
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
        List<JsonBody> objects = new ArrayList<>();
        for (JsonNode element : list) {
            String place = path + name + "[" + objects.size() + "]";
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
