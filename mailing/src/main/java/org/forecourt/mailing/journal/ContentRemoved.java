package org.forecourt.mailing.journal;

/** The content of this mail was removed after its time; that it was accepted, and what became of it, is still known. */
public final class ContentRemoved extends UnreadableMail {

    private static final long serialVersionUID = 1L;

    private final transient Tombstone tombstone;

    ContentRemoved(StoredMail mail) {
        super(mail.id());
        tombstone = new Tombstone(
                mail.id(),
                mail.hash(),
                mail.state(),
                mail.acceptedAt(),
                mail.due().at());
    }

    public Tombstone tombstone() {
        return tombstone;
    }
}
