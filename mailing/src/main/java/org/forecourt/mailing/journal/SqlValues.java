package org.forecourt.mailing.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** Values on their way into and out of PostgreSQL. */
final class SqlValues {

    private SqlValues() {}

    /** Cut to what the database can hold; the driver would round, and an instant must not move into the future. */
    static OffsetDateTime instant(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime instantOrNull(@Nullable Instant instant) {
        return instant == null ? null : instant(instant);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instantOrNull(row, column), column);
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    /** PostgreSQL knows no character zero, and UTF-8 no half surrogates: an answer of a server may hold either. */
    static String storable(String text) {
        return text.replaceAll("[\\x00\\p{Cs}]", "?");
    }

    static SqlArrayValue uuids(Collection<UUID> ids) {
        return new SqlArrayValue("uuid", ids.toArray());
    }

    static SqlArrayValue texts(Collection<String> texts) {
        return new SqlArrayValue("text", texts.toArray());
    }

    static long offset(int page, int pageSize) {
        return (page - 1L) * pageSize;
    }
}
