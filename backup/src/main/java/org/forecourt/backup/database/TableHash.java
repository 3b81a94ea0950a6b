package org.forecourt.backup.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * How many rows a table has, and a hash of its content that does not depend on their order.
 *
 * <p>Each row is written as text, hashed by SHA-256, and the first 128 bits are taken as two signed numbers of 64 bits; the
 * hash is the two sums over all rows. A sum, because with exclusive or two equal rows would vanish. Two tables that
 * differ by accident have the same hash with a probability of about 2⁻¹²⁸. It is no protection against somebody who
 * chooses rows to fool it: that is what the SHA-256 of the parts is for.
 */
public record TableHash(long rows, String hash) {

    private static final String QUERY = """
            select count(*), coalesce(sum(high), 0), coalesce(sum(low), 0)
            from (
                select ('x' || substr(digest, 1, 16))::bit(64)::bigint as high,
                       ('x' || substr(digest, 17, 16))::bit(64)::bigint as low
                from (
                    select encode(sha256(convert_to(forecourt_row::text, 'UTF8')), 'hex') as digest
                    from only %s as forecourt_row
                    offset 0
                ) as digests
            ) as halves
            """;

    /** Computed by the server, within the transaction of the connection. */
    public static TableHash of(Connection connection, String qualifiedTable) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(QUERY.formatted(qualifiedTable))) {
            row.next();
            return new TableHash(row.getLong(1), row.getString(2) + ":" + row.getString(3));
        }
    }
}
