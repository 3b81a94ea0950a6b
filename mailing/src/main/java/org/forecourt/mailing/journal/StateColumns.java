package org.forecourt.mailing.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.forecourt.mailing.core.Lease;
import org.forecourt.mailing.core.MailState;
import org.jspecify.annotations.Nullable;

/** A state as the columns of a row hold it. */
record StateColumns(
        String code,
        @Nullable UUID leaseToken,
        @Nullable Instant leaseUntil,
        boolean handingOver,
        @Nullable Instant settledAt,
        @Nullable String reason) {

    static StateColumns of(MailState state) {
        return switch (state) {
            case MailState.Accepted accepted -> waiting(state);
            case MailState.Scheduled scheduled -> waiting(state);
            case MailState.Sending sending ->
                new StateColumns(
                        state.code(),
                        sending.lease().token(),
                        sending.lease().until(),
                        sending.handingOver(),
                        null,
                        null);
            case MailState.Sent sent -> settled(state, sent.at(), null);
            case MailState.Ambiguous ambiguous -> settled(state, ambiguous.since(), null);
            case MailState.Failed failed -> settled(state, failed.at(), failed.reason());
            case MailState.Suppressed suppressed -> settled(state, suppressed.at(), suppressed.reason());
            case MailState.Cancelled cancelled -> settled(state, cancelled.at(), null);
        };
    }

    private static StateColumns waiting(MailState state) {
        return new StateColumns(state.code(), null, null, false, null, null);
    }

    private static StateColumns settled(MailState state, Instant at, @Nullable String reason) {
        return new StateColumns(
                state.code(), null, null, false, at, reason == null ? null : SqlValues.storable(reason));
    }

    static MailState read(ResultSet row) throws SQLException {
        String code = SqlValues.text(row, "state");
        return switch (code) {
            case "accepted" -> new MailState.Accepted();
            case "scheduled" -> new MailState.Scheduled();
            case "sending" ->
                new MailState.Sending(
                        new Lease(row.getObject("lease_token", UUID.class), SqlValues.instant(row, "lease_until")),
                        row.getBoolean("handing_over"));
            case "sent" -> new MailState.Sent(SqlValues.instant(row, "settled_at"));
            case "ambiguous" -> new MailState.Ambiguous(SqlValues.instant(row, "settled_at"));
            case "failed" -> new MailState.Failed(SqlValues.instant(row, "settled_at"), SqlValues.text(row, "reason"));
            case "suppressed" ->
                new MailState.Suppressed(SqlValues.instant(row, "settled_at"), SqlValues.text(row, "reason"));
            case "cancelled" -> new MailState.Cancelled(SqlValues.instant(row, "settled_at"));
            default -> throw new IllegalStateException("a mail in the unknown state " + code);
        };
    }
}
