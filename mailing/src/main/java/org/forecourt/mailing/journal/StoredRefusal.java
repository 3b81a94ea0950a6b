package org.forecourt.mailing.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.forecourt.contracts.mail.Refusal;
import org.forecourt.contracts.mail.RefusalCode;
import org.forecourt.mailing.core.Door;
import org.forecourt.mailing.core.RefusalNote;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * Something that came in and is not a mail, until a person has decided about it.
 *
 * @param id of the refusal
 * @param mailId of the mail it wanted to be, where it said so
 * @param bodyHash of all its bytes, in hex
 * @param body its first 64 KiB; not to be changed
 * @param bodySize how many bytes there were
 */
@SuppressWarnings("ArrayRecordComponent")
public record StoredRefusal(
        UUID id,
        @Nullable UUID mailId,
        Door door,
        String bodyHash,
        byte[] body,
        long bodySize,
        List<Refusal> reasons,
        Instant refusedAt,
        RefusalState state,
        @Nullable Instant decidedAt) {

    static final String COLUMNS =
            "id, mail_id, door, body_hash, body, body_size, reasons::text as reasons, refused_at, state, decided_at";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final String NOTE = """
            insert into mailing.refusal (mail_id, body_hash, body, body_size, door, reasons, refused_at)
            values (:mail, :hash, :body, :size, :door, :reasons::jsonb, :at)
            on conflict (body_hash) do nothing
            """;

    public StoredRefusal {
        reasons = List.copyOf(reasons);
    }

    /** True when all of the body was kept, so that it can be corrected and tried again. */
    public boolean isWhole() {
        return body.length == bodySize;
    }

    /** True when its body was removed after a person had decided about it. */
    public boolean isEmptied() {
        return body.length == 0 && bodySize > 0;
    }

    /** Adds a note unless there is one on the same bytes. */
    static int note(JdbcClient jdbc, RefusalNote note) {
        return jdbc.sql(NOTE)
                .param("mail", note.id(), Types.OTHER)
                .param("hash", note.bodyHash())
                .param("body", note.body())
                .param("size", note.bodySize())
                .param("door", note.door().code())
                .param("reasons", json(note.refusals()))
                .param("at", SqlValues.instant(note.at()))
                .update();
    }

    private static String json(List<Refusal> reasons) {
        ArrayNode array = MAPPER.createArrayNode();
        for (Refusal reason : reasons) {
            array.addObject()
                    .put("field", SqlValues.storable(reason.field()))
                    .put("code", reason.code().code());
        }
        return array.toString();
    }

    static StoredRefusal read(ResultSet row, int number) throws SQLException {
        return new StoredRefusal(
                row.getObject("id", UUID.class),
                row.getObject("mail_id", UUID.class),
                Door.valueOf(SqlValues.text(row, "door").toUpperCase(Locale.ROOT)),
                SqlValues.text(row, "body_hash"),
                row.getBytes("body"),
                row.getLong("body_size"),
                reasons(SqlValues.text(row, "reasons")),
                SqlValues.instant(row, "refused_at"),
                RefusalState.valueOf(SqlValues.text(row, "state").toUpperCase(Locale.ROOT)),
                SqlValues.instantOrNull(row, "decided_at"));
    }

    static List<Refusal> reasons(String json) {
        List<Refusal> reasons = new ArrayList<>();
        for (JsonNode reason : MAPPER.readTree(json)) {
            RefusalCode code =
                    RefusalCode.valueOf(reason.path("code").asString().toUpperCase(Locale.ROOT));
            reasons.add(new Refusal(reason.path("field").asString(), code));
        }
        return reasons;
    }
}
