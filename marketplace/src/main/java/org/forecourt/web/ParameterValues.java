package org.forecourt.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parameters of one request, checked and typed. Asking for a name that the endpoint does not accept is a bug. */
public final class ParameterValues {

    private final Set<String> accepted;
    private final Map<String, List<Object>> values;

    ParameterValues(Set<String> accepted, Map<String, List<Object>> values) {
        this.accepted = Set.copyOf(accepted);
        this.values = Map.copyOf(values);
    }

    /** Whether the request has no parameter at all. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    public boolean isGiven(String name) {
        return !all(name).isEmpty();
    }

    public Optional<Integer> whole(String name) {
        return first(name, Long.class).map(Math::toIntExact);
    }

    public Optional<BigDecimal> amount(String name) {
        return first(name, BigDecimal.class);
    }

    /** The text or code of a single-valued parameter. */
    public Optional<String> text(String name) {
        return first(name, String.class);
    }

    /** The codes of a repeatable parameter, each once, in the order given. */
    public List<String> codes(String name) {
        return all(name).stream().map(String.class::cast).distinct().toList();
    }

    /** True when given as {@code true}; false when absent or {@code false}. */
    public boolean isTrue(String name) {
        return first(name, Boolean.class).orElse(false);
    }

    public Optional<Instant> moment(String name) {
        return first(name, Instant.class);
    }

    private <T> Optional<T> first(String name, Class<T> type) {
        return all(name).stream().findFirst().map(type::cast);
    }

    private List<Object> all(String name) {
        if (!accepted.contains(name)) {
            throw new IllegalArgumentException("the endpoint does not accept " + name);
        }
        return values.getOrDefault(name, List.of());
    }
}
