package org.forecourt.operations.postgres;

/** Where the product's database answers; the password is kept apart. */
public record DatabaseAddress(String host, int port, String database, String user) {

    String url() {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    }
}
