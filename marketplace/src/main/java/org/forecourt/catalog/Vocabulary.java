package org.forecourt.catalog;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The codes that a row of a model file may use. */
record Vocabulary(Set<String> makes, Map<String, Set<String>> bodiesOfType, Map<ChoiceKind, Set<String>> choices) {

    Vocabulary(List<Make> makes, List<Body> bodies, List<Choice> choices) {
        this(
                makes.stream().map(Make::code).collect(Collectors.toSet()),
                bodies.stream()
                        .collect(Collectors.groupingBy(
                                Body::vehicleType, Collectors.mapping(Body::code, Collectors.toSet()))),
                choices.stream()
                        .collect(Collectors.groupingBy(
                                Choice::kind, Collectors.mapping(Choice::code, Collectors.toSet()))));
    }

    Set<String> bodies(String vehicleType) {
        return bodiesOfType.getOrDefault(vehicleType, Set.of());
    }

    Set<String> words(ChoiceKind kind) {
        return choices.getOrDefault(kind, Set.of());
    }
}
