package org.forecourt.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects conditions of a {@code where} clause. The SQL of a condition is always a constant of the calling class; values
 * travel as named parameters. Not thread-safe.
 */
public final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** Adds a condition without parameters. */
    public Where and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Adds a condition that uses one named parameter. */
    public Where and(String condition, String name, Object value) {
        conditions.add(condition);
        if (parameters.put(name, value) != null) {
            throw new IllegalArgumentException("parameter " + name + " is already bound");
        }
        return this;
    }

    /** Binds a further parameter of a condition already added. */
    public Where with(String name, Object value) {
        if (parameters.put(name, value) != null) {
            throw new IllegalArgumentException("parameter " + name + " is already bound");
        }
        return this;
    }

    /** {@code "where a and b"}, or the empty text when there is no condition. */
    public String sql() {
        return conditions.isEmpty() ? "" : "where " + String.join("\n  and ", conditions);
    }

    /** The values by name, for {@code JdbcClient.StatementSpec.params}. */
    public Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }
}
