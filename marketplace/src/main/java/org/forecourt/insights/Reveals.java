package org.forecourt.insights;

import java.time.Clock;
import java.time.ZoneOffset;
import org.forecourt.ads.AdId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts how often the phone of an ad was asked for: at most once a visitor and day, however often he asks. */
@Component
public final class Reveals {

    private final JdbcClient jdbc;
    private final Clock clock;

    Reveals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether this visitor has already seen the phone of this ad today; asking again is free. */
    public boolean isRepeated(AdId ad, Visitor visitor) {
        return jdbc.sql("""
                        select exists (
                            select from phone_reveal r
                            join ad a on a.id = r.ad_id
                            where a.public_id = :ad and r.visitor = :visitor
                        )
                        """)
                .param("ad", ad.value())
                .param("visitor", visitor.hash())
                .query(Boolean.class)
                .single();
    }

    /** Whether this visitor has used the key for another ad today. */
    public boolean isKeyOfAnother(AdId ad, Visitor visitor, String idempotencyKey) {
        return jdbc.sql("""
                        select exists (
                            select from phone_reveal r
                            join ad a on a.id = r.ad_id
                            where r.visitor = :visitor and r.idempotency_key = :key and a.public_id <> :ad
                        )
                        """)
                .param("ad", ad.value())
                .param("visitor", visitor.hash())
                .param("key", idempotencyKey)
                .query(Boolean.class)
                .single();
    }

    /** Counts unless this visitor was counted today or the ad is not active. One statement, so it holds also in a race. */
    public void count(AdId ad, Visitor visitor, @Nullable String idempotencyKey) {
        jdbc.sql("""
                        with counted as (
                            insert into phone_reveal (ad_id, visitor, revealed_at, idempotency_key)
                            select id, :visitor, :now, cast(:key as text)
                            from ad
                            where public_id = :ad and status = 'active'
                            on conflict do nothing
                            returning ad_id
                        )
                        insert into ad_counter (ad_id, phone_reveals)
                        select ad_id, 1
                        from counted
                        on conflict (ad_id) do update
                        set phone_reveals = ad_counter.phone_reveals + 1
                        """)
                .param("ad", ad.value())
                .param("visitor", visitor.hash())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("key", idempotencyKey)
                .update();
    }
}
