package org.forecourt.demo;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers which invented ads were ever written here, also after a person removed them. */
@Component
final class MadeNumbers {

    private final JdbcClient jdbc;

    MadeNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Part of the transaction that writes the ads. */
    void add(long seed, List<Long> numbers) {
        jdbc.sql("""
                        insert into demo_market (seed, numbers)
                        select :seed, range_agg(int8range(number, number, '[]'))
                        from unnest(cast(:numbers as bigint[])) as number
                        on conflict (seed) do update
                        set numbers = demo_market.numbers + excluded.numbers
                        """)
                .param("seed", seed)
                .param("numbers", numbers.toArray(Long[]::new))
                .update();
    }

    /** How many different ads were ever written. */
    long count() {
        return jdbc.sql("""
                        select coalesce(sum(upper(made) - lower(made)), 0)
                        from demo_market
                        cross join unnest(numbers) as made
                        """).query(Long.class).single();
    }
}
