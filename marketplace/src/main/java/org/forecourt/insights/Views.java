package org.forecourt.insights;

import org.forecourt.ads.AdId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts how often an ad was looked at: at most once a visitor and day. */
@Component
public final class Views {

    private final JdbcClient jdbc;

    Views(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts unless this visitor was counted today or the ad is not public. One statement, so it holds also in a race. */
    public void count(AdId ad, Visitor visitor) {
        jdbc.sql("""
                        with counted as (
                            insert into ad_view (ad_id, day, visitor)
                            select id, :day, :visitor
                            from ad
                            where public_id = :ad and status in ('active', 'sold')
                            on conflict do nothing
                            returning ad_id
                        )
                        insert into ad_counter (ad_id, views)
                        select ad_id, 1
                        from counted
                        on conflict (ad_id) do update
                        set views = ad_counter.views + 1
                        """)
                .param("ad", ad.value())
                .param("day", visitor.day())
                .param("visitor", visitor.hash())
                .update();
    }
}
