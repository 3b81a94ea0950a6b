package org.forecourt.insights;

import java.security.SecureRandom;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The random key of each day, shared by every process of the site; older ones are destroyed. */
@Component
class VisitorKeys {

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    VisitorKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The key of the day; whoever asks first makes it, and lets the past be forgotten. */
    byte[] of(LocalDate day) {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        boolean first = jdbc.sql("insert into visitor_key (day, key) values (:day, :key) on conflict (day) do nothing")
                        .param("day", day)
                        .param("key", key)
                        .update()
                == 1;
        if (first) {
            forgetBefore(day);
        }
        return jdbc.sql("select key from visitor_key where day = :day")
                .param("day", day)
                .query(byte[].class)
                .single();
    }

    /** The counts stay; who they were does not. */
    private void forgetBefore(LocalDate day) {
        jdbc.sql("delete from visitor_key where day < :day").param("day", day).update();
        jdbc.sql("delete from ad_view where day < :day").param("day", day).update();
    }
}
