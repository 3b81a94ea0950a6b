package org.forecourt.ads;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts invented ads apart from real ones. */
@Component
public final class DemoCensus {

    private final JdbcClient jdbc;

    DemoCensus(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Invented ads that the public list holds. */
    public long activeDemoAds() {
        return jdbc.sql("select count(*) from ad where status = 'active' and demo_number is not null")
                .query(Long.class)
                .single();
    }

    /** Whether a person ever offered something here, drafts apart. */
    public boolean hasRealAds() {
        return jdbc.sql("select exists (select from ad where demo_number is null and status <> 'draft')")
                .query(Boolean.class)
                .single();
    }

    /** The smallest numbers of a market that no ad has, in order. */
    public List<Long> freeNumbers(long seed, int count) {
        return jdbc.sql("""
                        select number
                        from generate_series(0, (select count(*) from ad where demo_seed = :seed) + :count - 1) as number
                        where not exists (select from ad where demo_seed = :seed and demo_number = number)
                        order by number
                        limit :count
                        """)
                .param("seed", seed)
                .param("count", count)
                .query(Long.class)
                .list();
    }
}
