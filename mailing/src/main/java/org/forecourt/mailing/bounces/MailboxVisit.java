package org.forecourt.mailing.bounces;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.StoreClosedException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.angus.mail.pop3.POP3Folder;
import org.forecourt.mailing.bounces.Returned.Automatic;
import org.forecourt.mailing.bounces.Returned.Bounce;
import org.forecourt.mailing.bounces.Returned.Failure;
import org.forecourt.mailing.bounces.Returned.NotUnderstood;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what is new in the mailbox. Bounces of ours are deleted once they are taken into account; everything else stays
 * and is not looked at again: marked as read (IMAP), or remembered until the next start (POP3, which knows no marks).
 */
final class MailboxVisit {

    private static final Logger log = LoggerFactory.getLogger(MailboxVisit.class);
    private static final int MOST_AT_ONCE = 200;
    private static final int MOST_OCTETS = 2 * 1024 * 1024;
    private static final int MOST_REMEMBERED = 10_000;

    private final MailboxSettings settings;
    private final Bounces bounces;
    private final LongAdder ours = new LongAdder();
    private final LongAdder ignored = new LongAdder();
    private final LongAdder notUnderstood = new LongAdder();
    private final Set<String> known = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST_REMEMBERED;
        }
    });

    MailboxVisit(MailboxSettings settings, Bounces bounces) {
        this.settings = settings;
        this.bounces = bounces;
    }

    MailboxFigures figures() {
        return new MailboxFigures(ours.sum(), ignored.sum(), notUnderstood.sum());
    }

    /**
     * One visit.
     *
     * @throws MailboxUnavailable when the mailbox broke off; what was not reached is read the next time
     * @throws org.forecourt.mailing.core.JournalUnavailable likewise
     */
    void readAll() {
        Session session = Session.getInstance(settings.properties());
        try (Store store = session.getStore(settings.protocol())) {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);
            try {
                for (Message message : unread(inbox)) {
                    read(inbox, message, session);
                }
            } finally {
                if (inbox.isOpen()) {
                    inbox.close(true);
                }
            }
        } catch (MessagingException unavailable) {
            throw new MailboxUnavailable(unavailable);
        }
    }

    private List<Message> unread(Folder inbox) throws MessagingException {
        if (!(inbox instanceof POP3Folder pop)) {
            Message[] unseen = inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
            return Arrays.stream(unseen).limit(MOST_AT_ONCE).toList();
        }
        List<Message> unknown = new ArrayList<>();
        for (Message message : pop.getMessages()) {
            if (unknown.size() < MOST_AT_ONCE && !known.contains(uid(pop, message))) {
                unknown.add(message);
            }
        }
        return unknown;
    }

    private static String uid(POP3Folder pop, Message message) throws MessagingException {
        return String.valueOf(pop.getUID(message));
    }

    private void read(Folder inbox, Message message, Session session) throws MessagingException {
        boolean isOurs = switch (understand(message, session)) {
            case Bounce bounce -> take(bounce);
            case Automatic automatic -> {
                ignored.increment();
                yield false;
            }
            case NotUnderstood unclear -> {
                notUnderstood.increment();
                log.info("A mail in the mailbox of bounces was not understood: {}", unclear.reason());
                yield false;
            }
        };
        message.setFlag(isOurs ? Flags.Flag.DELETED : Flags.Flag.SEEN, true);
        if (inbox instanceof POP3Folder pop) {
            known.add(uid(pop, message));
        }
    }

    /** Whatever is wrong with one mail must not keep the others from being read. */
    private static Returned understand(Message message, Session session) throws MessagingException {
        if (message.getSize() > MOST_OCTETS) {
            return new NotUnderstood("too big");
        }
        try {
            ByteArrayOutputStream copy = new ByteArrayOutputStream();
            message.writeTo(copy);
            return BounceReader.read(new MimeMessage(session, new ByteArrayInputStream(copy.toByteArray())));
        } catch (FolderClosedException | StoreClosedException gone) {
            throw gone;
        } catch (MessagingException | IOException | RuntimeException malformed) {
            return new NotUnderstood("malformed: " + malformed.getClass().getSimpleName());
        }
    }

    private boolean take(Bounce bounce) {
        boolean isOurs = false;
        for (Failure failure : bounce.failures()) {
            isOurs |= failure.addresses().stream()
                    .map(address -> new BounceReport(bounce.mailId(), address, failure.status(), failure.detail()))
                    .map(bounces::report)
                    .anyMatch(verdict -> verdict == BounceVerdict.SUPPRESSED || verdict == BounceVerdict.NOTED);
        }
        (isOurs ? ours : ignored).increment();
        return isOurs;
    }

    @Override
    public String toString() {
        return settings.toString();
    }
}
