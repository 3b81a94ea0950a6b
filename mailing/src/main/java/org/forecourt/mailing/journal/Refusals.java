package org.forecourt.mailing.journal;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was refused, for the people who look after it. */
@Component
public final class Refusals {

    private static final String BY_ID = """
            select %s
            from mailing.refusal
            where id = :id
            """.formatted(StoredRefusal.COLUMNS);

    private static final String BY_BODY = """
            select %s
            from mailing.refusal
            where body_hash = any(:hashes)
            """.formatted(StoredRefusal.COLUMNS);

    private static final String COUNT = """
            select count(*)
            from mailing.refusal
            """;

    private static final String LIST = """
            select %s
            from mailing.refusal
            %s
            order by refused_at desc, id desc
            limit :limit
            offset :offset
            """;

    private static final String DECIDE = """
            update mailing.refusal
            set state = :state, decided_at = :now
            where id = :id
            and state = 'open'
            """;

    private final JournalDatabase database;
    private final InstantSource clock;

    Refusals(JournalDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    public Optional<StoredRefusal> byId(UUID id) {
        return database.ask(jdbc ->
                jdbc.sql(BY_ID).param("id", id).query(StoredRefusal::read).optional());
    }

    /** The refusal of a body, by its hash. */
    public Optional<StoredRefusal> byBody(String hash) {
        return byBodies(List.of(hash)).stream().findFirst();
    }

    /** The refusals of several bodies, by their hashes. */
    public List<StoredRefusal> byBodies(Collection<String> hashes) {
        return database.ask(jdbc -> jdbc.sql(BY_BODY)
                .param("hashes", SqlValues.texts(hashes))
                .query(StoredRefusal::read)
                .list());
    }

    /** The newest first. @param state null for all @param page from 1 */
    public RowPage<StoredRefusal> list(@Nullable RefusalState state, int page, int pageSize) {
        String where = state == null ? "" : "where state = '" + state.code() + "'";
        return database.ask(jdbc -> {
            long total = jdbc.sql(COUNT + where).query(Long.class).single();
            List<StoredRefusal> rows = jdbc.sql(LIST.formatted(StoredRefusal.COLUMNS, where))
                    .param("limit", pageSize)
                    .param("offset", SqlValues.offset(page, pageSize))
                    .query(StoredRefusal::read)
                    .list();
            return new RowPage<>(rows, total);
        });
    }

    /**
     * Notes that a person has looked after it.
     *
     * @return false when it is unknown or somebody was faster; nothing changes then
     */
    public boolean decide(UUID id, RefusalState decision) {
        if (decision == RefusalState.OPEN) {
            throw new IllegalArgumentException("open is not a decision");
        }
        return database.ask(jdbc -> jdbc.sql(DECIDE)
                        .param("id", id)
                        .param("state", decision.code())
                        .param("now", SqlValues.instant(clock.instant()))
                        .update()
                == 1);
    }
}
