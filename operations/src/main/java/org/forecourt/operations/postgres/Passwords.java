package org.forecourt.operations.postgres;

/** The two passwords of an embedded server: of its superuser, and of the role that owns the product's database. */
public record Passwords(String superuser, String owner) {

    /** Says nothing. */
    @Override
    public String toString() {
        return "Passwords";
    }
}
