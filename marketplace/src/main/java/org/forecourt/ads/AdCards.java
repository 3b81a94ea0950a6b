package org.forecourt.ads;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cards of many ads at once, for lists. */
@Component
public final class AdCards {

    static final Duration SOLD_SHOWN = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    AdCards(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Reads cards with sellers and photos in one statement.
     *
     * @param internalIds as the search returns them
     * @return in the order of the ids; an ad that is no longer public is left out
     */
    public List<AdCard> byIds(List<Long> internalIds) {
        if (internalIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select " + AdRow.COLUMNS + """
                        from unnest(cast(:ids as bigint[])) with ordinality as wanted (id, place)
                        join ad a on a.id = wanted.id
                        join account s on s.id = a.account_id
                        where
                        """ + AdRow.PUBLIC + "\norder by wanted.place")
                .param("ids", internalIds.toArray(Long[]::new))
                .param("sold_since", soldSince(clock))
                .query((row, number) -> AdRow.card(row))
                .list();
    }

    /** The moment before which a sold ad has left the public site. */
    static OffsetDateTime soldSince(Clock clock) {
        return clock.instant().minus(SOLD_SHOWN).atOffset(ZoneOffset.UTC);
    }
}
