package org.forecourt.contracts.mail;

/** A value that a template takes. */
public record Parameter(String name, ParameterType type, boolean isRequired) {

    static Parameter required(String name, ParameterType type) {
        return new Parameter(name, type, true);
    }

    static Parameter optional(String name, ParameterType type) {
        return new Parameter(name, type, false);
    }
}
