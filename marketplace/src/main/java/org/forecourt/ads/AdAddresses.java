package org.forecourt.ads;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every active ad in batches that stay the same when others come and go, for lists that machines walk through. */
@Component
public final class AdAddresses {

    /** How many internal numbers a batch spans; it holds as many ads at most. */
    public static final int SPAN = 5_000;

    private final JdbcClient jdbc;

    AdAddresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What an ad's address is made of, and when it last changed. */
    public record AdAddress(AdId id, String make, String model, int year, Instant updatedAt) {}

    /** The numbers of the batches that hold active ads. */
    public List<Integer> batches() {
        return jdbc.sql("select distinct id / :span as batch from ad where status = 'active' order by batch")
                .param("span", SPAN)
                .query(Integer.class)
                .list();
    }

    /** The active ads of a batch; empty when there is no such batch. */
    public List<AdAddress> batch(int number) {
        return jdbc.sql("""
                        select public_id, make, model, year, updated_at
                        from ad
                        where status = 'active'
                          and id >= :first
                          and id < :first + :span
                        order by id
                        """)
                .param("first", (long) number * SPAN)
                .param("span", SPAN)
                .query((row, position) -> new AdAddress(
                        new AdId(row.getString("public_id")),
                        row.getString("make"),
                        row.getString("model"),
                        row.getInt("year"),
                        row.getTimestamp("updated_at").toInstant()))
                .list();
    }
}
