package org.forecourt.contracts.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Reads members of JSON objects and remembers every reason for refusal on the way. Not thread-safe. */
final class Fields {

    private static final int MOST_REPORTED = 20;

    private final List<Refusal> refusals = new ArrayList<>();

    void refuse(String field, RefusalCode code) {
        if (refusals.size() < MOST_REPORTED) {
            refusals.add(new Refusal(field, code));
        }
    }

    void refuseAll(List<Refusal> more) {
        more.forEach(refusal -> refuse(refusal.field(), refusal.code()));
    }

    List<Refusal> refusals() {
        return refusals;
    }

    /** Refuses every member of {@code object} whose name is not among {@code known}. */
    void onlyKnown(JsonNode object, String prefix, List<String> known) {
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                refuse(prefix + name, RefusalCode.UNKNOWN_FIELD);
            }
        }
    }

    /** The member, refused as missing when it is absent. */
    Optional<JsonNode> required(JsonNode object, String prefix, String name) {
        JsonNode member = object.get(name);
        if (member == null) {
            refuse(prefix + name, RefusalCode.MISSING);
        }
        return Optional.ofNullable(member);
    }

    /** The text of a member, refused when it is something else. */
    Optional<String> text(JsonNode member, String field) {
        if (!member.isString()) {
            refuse(field, RefusalCode.WRONG_TYPE);
            return Optional.empty();
        }
        return Optional.of(member.stringValue());
    }

    /** The text of a member as what {@code form} makes of it, refused by {@code code} when it makes nothing of it. */
    <T> Optional<T> text(JsonNode member, String field, Function<String, Optional<T>> form, RefusalCode code) {
        Optional<String> text = text(member, field);
        Optional<T> value = text.flatMap(form);
        if (text.isPresent() && value.isEmpty()) {
            refuse(field, code);
        }
        return value;
    }
}
