package org.forecourt.mailing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The parameters of one request, read strictly. Readers collect what is wrong; {@link #check} ends the request with all of
 * it at once and has to be called before a value is used. Not thread-safe.
 */
public final class Query {

    private static final int LONGEST_TEXT = 200;

    private final Map<String, List<String>> values;
    private final List<FieldProblem> problems = new ArrayList<>();

    private Query(QueryString query) {
        values = query.values();
        problems.addAll(query.problems());
    }

    /** The parameters of a request whose names were compared with {@link QueryParameters} before its handler was called. */
    public static Query checked(HttpServletRequest request) {
        return new Query(new QueryString(request.getQueryString()));
    }

    /** The parameters of a request whose handler accepts {@code known}. */
    public static Query of(HttpServletRequest request, String... known) {
        Query query = new Query(new QueryString(request.getQueryString()));
        query.refuseUnknown(List.of(known));
        return query;
    }

    private void refuseUnknown(List<String> known) {
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                Optional<String> nearest = Nearest.to(name, known);
                problems.add(
                        nearest.isPresent()
                                ? new FieldProblem(name, "unknown_parameter", Map.of("nearest", nearest.get()))
                                : FieldProblem.of(name, "unknown_parameter_only"));
            }
        }
    }

    /** A text on one line. */
    public Optional<String> text(String name) {
        return single(name).filter(value -> {
            if (value.length() > LONGEST_TEXT) {
                problems.add(FieldProblem.of(name, "too_long"));
            } else if (value.chars().anyMatch(Character::isISOControl)) {
                problems.add(FieldProblem.of(name, "control_character"));
            }
            return true;
        });
    }

    /** One of the known words, none or several: a repeated parameter means any of them. */
    public List<String> choices(String name, Collection<String> known) {
        List<String> given = values.getOrDefault(name, List.of());
        given.forEach(value -> refuseUnless(name, value, known));
        return given;
    }

    /** At most one of the known words. */
    public Optional<String> choice(String name, Collection<String> known) {
        Optional<String> given = single(name);
        given.ifPresent(value -> refuseUnless(name, value, known));
        return given;
    }

    /** A whole number, or {@code absent} when it is not given or wrong. */
    public int whole(String name, int min, int max, int absent) {
        Optional<String> given = single(name);
        if (given.isEmpty()) {
            return absent;
        }
        if (given.get().matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(given.get());
            if (number >= min && number <= max) {
                return number;
            }
        }
        problems.add(
                new FieldProblem(name, "not_whole", Map.of("min", "" + min, "max", "" + max, "value", given.get())));
        return absent;
    }

    /** An instant, or the first moment of a day in UTC. */
    public Optional<Instant> moment(String name) {
        return single(name).flatMap(value -> {
            Optional<Instant> moment = parsed(value);
            if (moment.isEmpty()) {
                problems.add(new FieldProblem(name, "not_moment", Map.of("value", value)));
            }
            return moment;
        });
    }

    /** Notes something wrong that concerns more than one value. */
    public void refuse(FieldProblem problem) {
        problems.add(problem);
    }

    /**
     * Ends the request when anything was wrong.
     *
     * @throws Refused naming all of it
     */
    public void check() {
        if (!problems.isEmpty()) {
            throw new Refused(Problem.of(ProblemType.INVALID_PARAMETERS, problems));
        }
    }

    /** The query with one parameter replaced, written as it should have been. */
    public String with(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.put(name, List.of(value));
        return changed.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(one -> encoded(entry.getKey()) + "=" + encoded(one)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Optional<String> single(String name) {
        List<String> given = values.getOrDefault(name, List.of());
        if (given.size() > 1) {
            problems.add(FieldProblem.of(name, "given_twice"));
        } else if (given.size() == 1 && given.getFirst().isEmpty()) {
            problems.add(FieldProblem.of(name, "empty"));
        } else if (given.size() == 1) {
            return Optional.of(given.getFirst());
        }
        return Optional.empty();
    }

    private void refuseUnless(String name, String value, Collection<String> known) {
        if (!known.contains(value)) {
            Optional<String> nearest = Nearest.to(value, known);
            problems.add(
                    nearest.isPresent()
                            ? new FieldProblem(name, "unknown_value", Map.of("value", value, "nearest", nearest.get()))
                            : new FieldProblem(name, "unknown_value_only", Map.of("value", value)));
        }
    }

    private static Optional<Instant> parsed(String value) {
        try {
            Instant moment = value.length() == 10
                    ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(value).toInstant();
            return value.matches("[0-9]{4}-.*") ? Optional.of(moment) : Optional.empty();
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }
}
