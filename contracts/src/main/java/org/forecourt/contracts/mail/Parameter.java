package org.forecourt.contracts.mail;

/**
 * A value that a template takes.
 *
 * @param isSecret whether whoever reads it can act in the recipient's name: it is forgotten as soon as it is of no use
 */
public record Parameter(String name, ParameterType type, boolean isRequired, boolean isSecret) {

    static Parameter required(String name, ParameterType type) {
        return new Parameter(name, type, true, false);
    }

    static Parameter optional(String name, ParameterType type) {
        return new Parameter(name, type, false, false);
    }

    /** A link that opens something once, for the recipient only. */
    static Parameter secretLink(String name) {
        return new Parameter(name, ParameterType.LINK, true, true);
    }
}
