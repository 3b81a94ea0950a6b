package org.forecourt.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a query against the list of what the endpoint accepts; collects every error instead of stopping at the first. */
final class ParameterReader {

    private static final int MOST_ERRORS = 20;

    private final Map<String, Parameter> accepted;
    private final List<String> ranges;
    private final Map<String, String> synonyms;
    private final Map<String, List<Object>> values = new LinkedHashMap<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final List<FieldError> errors = new ArrayList<>();

    ParameterReader(ParameterSet set) {
        accepted = set.parameters().stream().collect(Collectors.toMap(Parameter::name, Function.identity()));
        ranges = set.ranges();
        synonyms = set.synonyms();
    }

    /**
     * The checked values.
     *
     * @throws Refusal naming every refused parameter, up to a sensible number
     */
    ParameterValues read(QueryString query) {
        query.pairs().forEach(this::add);
        accepted.values().stream()
                .filter(parameter -> parameter.isRequired() && !seen.contains(parameter.name()))
                .forEach(parameter -> errors.add(FieldError.of(parameter.name(), "missing")));
        ranges.forEach(this::checkOrder);
        if (!errors.isEmpty()) {
            throw Refusal.parameters(
                    errors.stream().distinct().limit(MOST_ERRORS).toList());
        }
        return new ParameterValues(accepted.keySet(), new HashMap<>(values));
    }

    private void add(QueryString.Pair pair) {
        Parameter parameter = accepted.get(pair.shownName());
        if (parameter == null) {
            errors.add(unknown(pair));
            return;
        }
        boolean again = !seen.add(parameter.name());
        if (pair.value() == null) {
            errors.add(FieldError.of(parameter.name(), "not_utf8"));
        } else if (pair.isEmpty()) {
            errors.add(FieldError.of(parameter.name(), "empty"));
        } else if (again && !parameter.repeatable()) {
            errors.add(FieldError.of(parameter.name(), "given_twice"));
        } else {
            addValue(parameter, pair.value());
        }
    }

    private FieldError unknown(QueryString.Pair pair) {
        String given = pair.name();
        if (given == null) {
            return FieldError.of(pair.rawName(), "not_utf8");
        }
        Optional<String> nearest =
                Optional.ofNullable(synonyms.get(given)).or(() -> Nearest.to(given, accepted.keySet()));
        return nearest.map(name -> FieldError.of(pair.shownName(), "unknown_parameter", name))
                .orElseGet(() -> FieldError.of(pair.shownName(), "unknown_parameter_only"));
    }

    private void addValue(Parameter parameter, String text) {
        try {
            values.computeIfAbsent(parameter.name(), first -> new ArrayList<>()).add(ValueReader.read(parameter, text));
        } catch (ValueReader.RefusedValue refused) {
            errors.add(refused.error());
        }
    }

    @SuppressWarnings("unchecked")
    private void checkOrder(String range) {
        List<Object> min = values.getOrDefault(range + "_min", List.of());
        List<Object> max = values.getOrDefault(range + "_max", List.of());
        if (!min.isEmpty() && !max.isEmpty() && ((Comparable<Object>) min.getFirst()).compareTo(max.getFirst()) > 0) {
            errors.add(FieldError.of(
                    range + "_min",
                    "min_above_max",
                    range + "_max",
                    min.getFirst().toString(),
                    max.getFirst().toString()));
        }
    }
}
