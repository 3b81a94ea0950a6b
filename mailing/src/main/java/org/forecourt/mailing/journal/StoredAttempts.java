package org.forecourt.mailing.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.forecourt.mailing.core.Attempt;
import org.forecourt.mailing.core.Attempt.Result;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Rows of {@code attempt}: they are added and closed, never removed. */
final class StoredAttempts {

    /** Adds the attempt of the mails of {@code held}, or closes it; at most one a token. */
    static final String NOTE = """
            insert into mailing.attempt (mail_id, token, started_at, server, result, ended_at, detail)
            select held.id, :attempt, :started_at, :server, :result, :ended_at, :detail
            from held
            on conflict (mail_id, token) do update
            set started_at = excluded.started_at,
                server = excluded.server,
                result = excluded.result,
                ended_at = excluded.ended_at,
                detail = excluded.detail
            """;

    private static final String SELECT = """
            select mail_id, token, started_at, server, result, ended_at, detail
            from mailing.attempt
            where mail_id = any(:mails)
            order by position
            """;

    private StoredAttempts() {}

    /** The parameters of {@link #NOTE}. */
    static StatementSpec bind(StatementSpec statement, Attempt attempt) {
        return statement
                .param("attempt", attempt.token())
                .param("started_at", SqlValues.instant(attempt.startedAt()))
                .param("server", SqlValues.storable(attempt.server()))
                .param("result", attempt.result().name().toLowerCase(Locale.ROOT))
                .param("ended_at", SqlValues.instantOrNull(attempt.endedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("detail", SqlValues.storable(attempt.detail()));
    }

    /** All attempts of several mails, in the order in which they began. */
    static Map<UUID, List<Attempt>> of(JdbcClient jdbc, Collection<UUID> mails) {
        Map<UUID, List<Attempt>> attempts = new HashMap<>();
        if (!mails.isEmpty()) {
            jdbc.sql(SELECT).param("mails", SqlValues.uuids(mails)).query(row -> {
                attempts.computeIfAbsent(row.getObject("mail_id", UUID.class), mail -> new ArrayList<>())
                        .add(read(row));
            });
        }
        return attempts;
    }

    private static Attempt read(ResultSet row) throws SQLException {
        return new Attempt(
                row.getObject("token", UUID.class),
                SqlValues.instant(row, "started_at"),
                SqlValues.text(row, "server"),
                Result.valueOf(SqlValues.text(row, "result").toUpperCase(Locale.ROOT)),
                SqlValues.instantOrNull(row, "ended_at"),
                SqlValues.text(row, "detail"));
    }
}
