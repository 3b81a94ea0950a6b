package org.forecourt.ads;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One ad as the public may see it, and how many there are. */
@Component
public final class Ads {

    private final JdbcClient jdbc;
    private final AdPage page;
    private final Clock clock;

    Ads(JdbcClient jdbc, AdPage page, Clock clock) {
        this.jdbc = jdbc;
        this.page = page;
        this.clock = clock;
    }

    /** Everything an ad's page shows, in one statement; empty unless the ad is active or was sold within thirty days. */
    public Optional<AdDetails> find(AdId id) {
        return jdbc.sql("select " + AdRow.COLUMNS + "," + AdPage.COLUMNS + """
                        from ad a
                        join account s on s.id = a.account_id
                        left join ad_counter n on n.ad_id = a.id
                        where a.public_id = :id and
                        """ + AdRow.PUBLIC)
                .param("id", id.value())
                .param("sold_since", AdCards.soldSince(clock))
                .query((row, number) -> page.details(row))
                .optional();
    }

    /** The seller's visible phones in his order; none unless the ad is active. */
    public List<String> phones(AdId id) {
        return jdbc.sql("""
                        select c.value
                        from ad a
                        join contact c on c.account_id = a.account_id
                        where a.public_id = :id
                          and a.status = 'active'
                          and c.type = 'phone'
                          and c.is_visible
                        order by c.position, c.id
                        """).param("id", id.value()).query(String.class).list();
    }

    /** Whether the public list holds this ad. */
    public boolean isActive(AdId id) {
        return jdbc.sql("select exists (select from ad where public_id = :id and status = 'active')")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** How many ads the public list holds. */
    public long countActive() {
        return jdbc.sql("select count(*) from ad where status = 'active'")
                .query(Long.class)
                .single();
    }
}
