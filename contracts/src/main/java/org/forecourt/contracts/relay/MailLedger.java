package org.forecourt.contracts.relay;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.forecourt.contracts.mail.Refusal;

/** The question to the mail service: which of these do you have? */
public interface MailLedger {

    /**
     * Where each mail stands, by id and content: another content under the same id is {@link Refused}. A mail without
     * an entry is unknown there.
     *
     * @throws LedgerUnavailable when the mail service does not answer, which says nothing about the mails
     */
    Map<UUID, Standing> standing(List<OutboxMail> mails) throws LedgerUnavailable;

    /** Known to the mail service. */
    sealed interface Standing {}

    /** In the journal. */
    record Journaled() implements Standing {}

    /** Among the refusals. */
    record Refused(List<Refusal> refusals) implements Standing {

        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    /** The mail service did not answer. */
    final class LedgerUnavailable extends Exception {

        private static final long serialVersionUID = 1L;

        public LedgerUnavailable(String reason) {
            super(reason);
        }
    }
}
