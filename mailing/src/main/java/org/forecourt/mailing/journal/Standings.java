package org.forecourt.mailing.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.forecourt.contracts.mail.ContentHash;
import org.forecourt.contracts.mail.Refusal;
import org.forecourt.contracts.mail.RefusalCode;
import org.forecourt.contracts.relay.MailLedger.Journaled;
import org.forecourt.contracts.relay.MailLedger.Refused;
import org.forecourt.contracts.relay.MailLedger.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The answer to the relay's question: what do you have of these? */
final class Standings {

    private static final String JOURNALED = """
            select id, content_hash
            from mailing.mail
            where id = any(:mails)
            """;

    private static final String REFUSED = """
            select mail_id, reasons::text as reasons
            from mailing.refusal
            where mail_id = any(:mails)
            order by refused_at
            """;

    private Standings() {}

    /** The journal's word goes before that of an older refusal of the same id. */
    static Map<UUID, Standing> of(JdbcClient jdbc, Map<UUID, ContentHash> asked) {
        Map<UUID, Standing> standings = new HashMap<>();
        jdbc.sql(REFUSED).param("mails", SqlValues.uuids(asked.keySet())).query(row -> {
            standings.put(
                    row.getObject("mail_id", UUID.class),
                    new Refused(StoredRefusal.reasons(SqlValues.text(row, "reasons"))));
        });
        jdbc.sql(JOURNALED).param("mails", SqlValues.uuids(asked.keySet())).query(row -> {
            UUID id = row.getObject("id", UUID.class);
            boolean isSame = new ContentHash(SqlValues.text(row, "content_hash")).equals(asked.get(id));
            standings.put(id, isSame ? new Journaled() : conflict());
        });
        return standings;
    }

    private static Standing conflict() {
        return new Refused(List.of(new Refusal("id", RefusalCode.ID_CONFLICT)));
    }
}
