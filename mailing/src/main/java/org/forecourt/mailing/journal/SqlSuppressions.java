package org.forecourt.mailing.journal;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.forecourt.contracts.mail.Category;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.mailing.core.Suppressions;
import org.springframework.stereotype.Component;

/** The list of addresses that must not get mail, in PostgreSQL. The case of letters makes no difference. */
@Component
public final class SqlSuppressions implements Suppressions {

    private static final String REASON = """
            select kind, detail
            from mailing.suppression
            where address = :address
            and (kind <> 'unsubscribed' or :is_bulk)
            order by kind
            limit 1
            """;

    private static final String ADD = """
            insert into mailing.suppression (address, kind, detail, created_at)
            values (:address, :kind, :detail, :now)
            on conflict (address, kind) do nothing
            """;

    private static final String REMOVE = """
            delete from mailing.suppression
            where address = :address
            """;

    private static final String COUNT = """
            select count(*)
            from mailing.suppression
            where position(:part in address) > 0
            """;

    private static final String LIST = """
            select address, kind, detail, created_at
            from mailing.suppression
            where position(:part in address) > 0
            order by created_at desc, address, kind
            limit :limit
            offset :offset
            """;

    private static final int MOST_DETAIL = 500;

    private final JournalDatabase database;
    private final InstantSource clock;

    SqlSuppressions(JournalDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Optional<String> reason(EmailAddress address, Category category) {
        return database.ask(jdbc -> jdbc.sql(REASON)
                .param("address", address.mailbox())
                .param("is_bulk", category == Category.BULK)
                .query((row, number) -> SqlValues.text(row, "kind").replace('_', ' ')
                        + (SqlValues.text(row, "detail").isEmpty() ? "" : ": " + SqlValues.text(row, "detail")))
                .optional());
    }

    @Override
    public void addHardBounce(EmailAddress address, String detail) {
        add(address, SuppressionKind.HARD_BOUNCE, detail);
    }

    /** Puts an address on the list. @return false when it was there already for this kind; nothing changes then */
    public boolean add(EmailAddress address, SuppressionKind kind, String detail) {
        String stored = SqlValues.storable(detail);
        return database.ask(jdbc -> jdbc.sql(ADD)
                        .param("address", address.mailbox())
                        .param("kind", kind.code())
                        .param("detail", stored.substring(0, Math.min(stored.length(), MOST_DETAIL)))
                        .param("now", SqlValues.instant(clock.instant()))
                        .update()
                == 1);
    }

    /** Takes an address off the list, of whatever kind. @return false when it was not on it */
    public boolean remove(EmailAddress address) {
        return database.ask(
                jdbc -> jdbc.sql(REMOVE).param("address", address.mailbox()).update() > 0);
    }

    /** Takes one kind off the list, as somebody who subscribes again. @return false when it was not on it */
    public boolean remove(EmailAddress address, SuppressionKind kind) {
        return database.ask(jdbc -> jdbc.sql(REMOVE + "and kind = :kind")
                        .param("address", address.mailbox())
                        .param("kind", kind.code())
                        .update()
                > 0);
    }

    /** The newest first. @param part of the address, empty for all @param page from 1 */
    public RowPage<Suppression> list(String part, int page, int pageSize) {
        return database.ask(jdbc -> {
            String wanted = SqlValues.storable(part).toLowerCase(Locale.ROOT);
            long total = jdbc.sql(COUNT).param("part", wanted).query(Long.class).single();
            List<Suppression> rows = jdbc.sql(LIST)
                    .param("part", wanted)
                    .param("limit", pageSize)
                    .param("offset", SqlValues.offset(page, pageSize))
                    .query(Suppression::read)
                    .list();
            return new RowPage<>(rows, total);
        });
    }
}
