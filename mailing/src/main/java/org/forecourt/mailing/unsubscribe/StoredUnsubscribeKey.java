package org.forecourt.mailing.unsubscribe;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The key of this installation, made at first use and kept in the database. Not derived from {@code MAILING_SERVICE_KEY}: a
 * new service key must not break the links in mails people already have.
 */
@Component
final class StoredUnsubscribeKey implements UnsubscribeKey {

    private final JdbcClient jdbc;
    private volatile byte @Nullable [] known;

    StoredUnsubscribeKey(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public byte[] bytes() {
        byte[] key = known;
        if (key == null) {
            key = stored();
            known = key;
        }
        return key;
    }

    /** Whoever is first decides; the others read what he wrote. */
    private byte[] stored() {
        byte[] candidate = new byte[BYTES];
        new SecureRandom().nextBytes(candidate);
        jdbc.sql("""
                insert into mailing.unsubscribe_key (secret)
                values (:secret)
                on conflict do nothing
                """).param("secret", candidate).update();
        return jdbc.sql("select secret from mailing.unsubscribe_key")
                .query(byte[].class)
                .single();
    }
}
