package org.forecourt.operations.doctor;

import java.util.List;
import java.util.Set;
import org.forecourt.settings.Setting;

/** Mail that waits: for a sender, for the relay, or for a person. */
final class MailCheck implements Check {

    private static final String OLDEST_DUE = """
            select coalesce(extract(epoch from now() - min(due_at)), 0)::bigint
            from mailing.mail
            where state in ('accepted', 'scheduled')
              and due_at <= now()
            """;

    private static final String OLDEST_OUTBOX = """
            select coalesce(extract(epoch from now() - min(created_at)), 0)::bigint
            from forecourt.outbox
            where settled_at is null
            """;

    private static final String REFUSED = """
            select (select count(*) from mailing.refusal where state = 'open')
                 + (select count(*) from forecourt.outbox where state = 'refused')
            """;

    private static final String AMBIGUOUS = "select count(*) from mailing.mail where state = 'ambiguous'";

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.QUEUE_LAG, Subject.OUTBOX, Subject.REFUSALS, Subject.AMBIGUOUS_MAILS);
    }

    @Override
    public List<Finding> look(Surroundings surroundings) {
        if (!surroundings.isRunning() && !surroundings.isSet(Setting.POSTGRES_HOST)) {
            throw new Unanswered("the product does not run");
        }
        Queries database = surroundings.database();
        int most = surroundings.number(Setting.MAIL_MAX_LAG);
        return List.of(
                late(
                        Subject.QUEUE_LAG,
                        database.number(OLDEST_DUE),
                        most,
                        "see the check smtp, and the failed attempts on the mailing page"),
                late(
                        Subject.OUTBOX,
                        database.number(OLDEST_OUTBOX),
                        most,
                        "see the checks mailing-health and broker: the relay cannot hand mail over"),
                waiting(
                        Subject.REFUSALS,
                        database.number(REFUSED),
                        "refused messages wait for a person",
                        "decide on the mailing page, under refusals: try again or discard"),
                waiting(
                        Subject.AMBIGUOUS_MAILS,
                        database.number(AMBIGUOUS),
                        "mails of unknown outcome wait for a person",
                        "decide on the mailing page: send again, or note them as sent"));
    }

    private static Finding late(Subject subject, long seconds, int most, String cure) {
        String found = "the oldest waits for %d s of at most %d s".formatted(seconds, most);
        return seconds > most ? Finding.broken(subject, found, cure) : Finding.ok(subject, found);
    }

    private static Finding waiting(Subject subject, long number, String what, String cure) {
        return number > 0
                ? Finding.warning(subject, "%d %s".formatted(number, what), cure)
                : Finding.ok(subject, "none waits");
    }
}
