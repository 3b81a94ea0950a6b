package org.forecourt.mailing.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.forecourt.contracts.mail.ContentHash;
import org.forecourt.contracts.mail.MailMessageJson;
import org.forecourt.mailing.core.Insertion;
import org.forecourt.mailing.core.JournalEntry;
import org.forecourt.mailing.core.JournalUnavailable;
import org.forecourt.mailing.core.MailState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Adding mails: one statement and one commit for any number of them. */
final class MailInsertion {

    private static final String INSERT = """
            insert into mailing.mail (
              id, message, content_hash, template, locale, category, priority, address, domain,
              accepted_at, state, due_at, not_before)
            select *
            from unnest(
              :ids, :messages, :hashes, :templates, :locales, :categories, :priorities, :addresses, :domains,
              :accepted, :states, :due, :not_before)
            on conflict (id) do nothing
            returning id
            """;

    private static final String KNOWN = """
            select id, content_hash, state, lease_token, lease_until, handing_over, settled_at, reason
            from mailing.mail
            where id = any(:mails)
            """;

    private final List<JournalEntry> entries;

    private MailInsertion(List<JournalEntry> entries) {
        this.entries = entries;
    }

    /** The answers are in the order of the entries. */
    static List<Insertion> insert(JdbcClient jdbc, List<JournalEntry> entries) {
        List<JournalEntry> firsts = new ArrayList<>(firstOfEachId(entries).values());
        // in one order for everybody, or two batches with the same mails wait for each other
        firsts.sort(Comparator.comparing(JournalEntry::id));
        Set<UUID> inserted = new MailInsertion(firsts).insert(jdbc);
        Map<UUID, Known> known = known(jdbc, entries, inserted);
        List<Insertion> answers = new ArrayList<>();
        for (JournalEntry entry : entries) {
            boolean isNew = inserted.remove(entry.id());
            answers.add(isNew ? new Insertion.Inserted(entry.state()) : answer(entry, known.get(entry.id())));
        }
        return answers;
    }

    private static Map<UUID, JournalEntry> firstOfEachId(List<JournalEntry> entries) {
        Map<UUID, JournalEntry> firsts = new HashMap<>();
        entries.forEach(entry -> firsts.putIfAbsent(entry.id(), entry));
        return firsts;
    }

    private Set<UUID> insert(JdbcClient jdbc) {
        return new HashSet<>(jdbc.sql(INSERT)
                .param("ids", array("uuid", JournalEntry::id))
                .param("messages", array("text", entry -> MailMessageJson.write(entry.message())))
                .param("hashes", array("text", entry -> entry.hash().hex()))
                .param(
                        "templates",
                        array("text", entry -> entry.message().template().code()))
                .param(
                        "locales",
                        array("text", entry -> entry.message().locale().code()))
                .param(
                        "categories",
                        array("text", entry -> entry.message().category().code()))
                .param("priorities", array("int2", entry ->
                        (short) entry.message().priority()))
                .param(
                        "addresses",
                        array("text", entry -> entry.message().to().address().toString()))
                .param(
                        "domains",
                        array("text", entry -> entry.message().to().address().domain()))
                .param("accepted", array("timestamptz", entry -> SqlValues.instant(entry.acceptedAt())))
                .param("states", array("text", entry -> entry.state().code()))
                .param(
                        "due",
                        array(
                                "timestamptz",
                                entry -> SqlValues.instant(entry.due().at())))
                .param(
                        "not_before",
                        array(
                                "timestamptz",
                                entry -> SqlValues.instant(entry.due().notBefore())))
                .query(UUID.class)
                .list());
    }

    private SqlArrayValue array(String type, Function<JournalEntry, Object> value) {
        return new SqlArrayValue(type, entries.stream().map(value).toArray());
    }

    /** What the journal holds under the ids that it did not take, and under those that come twice. */
    private static Map<UUID, Known> known(JdbcClient jdbc, List<JournalEntry> entries, Set<UUID> inserted) {
        Map<UUID, Known> known = new HashMap<>();
        if (inserted.size() < entries.size()) {
            Set<UUID> asked = new HashSet<>();
            entries.forEach(entry -> asked.add(entry.id()));
            jdbc.sql(KNOWN).param("mails", SqlValues.uuids(asked)).query(row -> {
                known.put(row.getObject("id", UUID.class), Known.read(row));
            });
        }
        return known;
    }

    private static Insertion answer(JournalEntry entry, @Nullable Known known) {
        if (known == null) {
            throw new JournalUnavailable("a mail went away between two statements", null);
        }
        return known.hash().equals(entry.hash()) ? new Insertion.Known(known.state()) : new Insertion.Conflict();
    }

    private record Known(ContentHash hash, MailState state) {

        static Known read(ResultSet row) throws SQLException {
            return new Known(new ContentHash(SqlValues.text(row, "content_hash")), StateColumns.read(row));
        }
    }
}
