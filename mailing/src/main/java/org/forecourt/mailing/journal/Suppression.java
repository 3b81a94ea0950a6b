package org.forecourt.mailing.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * An address that must not get mail.
 *
 * @param address in lower case
 */
public record Suppression(String address, SuppressionKind kind, String detail, Instant createdAt) {

    static Suppression read(ResultSet row, int number) throws SQLException {
        return new Suppression(
                SqlValues.text(row, "address"),
                SuppressionKind.of(SqlValues.text(row, "kind")),
                SqlValues.text(row, "detail"),
                SqlValues.instant(row, "created_at"));
    }
}
