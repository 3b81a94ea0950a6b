package org.forecourt.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.forecourt.platform.PublicIds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The account with which an installation is first administered. Its password is made by the product, shown once, and has
 * to be changed at the first sign-in; only its Argon2 hash is stored. Thread-safe, also between processes.
 */
@Component
public class FirstAdministrator {

    /** What the administrator signs in with. */
    public static final String EMAIL = "administrator@localhost";

    private static final int GROUPS = 4;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Argon2PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final AtomicReference<@Nullable String> unshownPassword = new AtomicReference<>();

    FirstAdministrator(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Creates the account unless some administrator exists; then {@link #takeOneTimePassword()} has its password. */
    @Transactional
    public void ensure() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('forecourt.first_administrator'))")
                .query()
                .singleRow();
        boolean exists = jdbc.sql("select exists (select from account where role = 'administrator')")
                .query(Boolean.class)
                .single();
        if (!exists) {
            unshownPassword.set(create());
        }
    }

    /** The password made by {@link #ensure()} in this process: the first caller gets it, later ones nothing. */
    public Optional<String> takeOneTimePassword() {
        return Optional.ofNullable(unshownPassword.getAndSet(null));
    }

    /**
     * Gives the first administrator a new one-time password, creating the account if there is none.
     *
     * @return the password in clear, which is stored nowhere
     */
    @Transactional
    public String renewPassword() {
        String password = newPassword();
        int changed = jdbc.sql("""
                        update account
                        set password_hash = :hash, one_time_password = true
                        where lower(email) = :email
                        """)
                .param("hash", encoder.encode(password))
                .param("email", EMAIL)
                .update();
        return changed == 1 ? password : create();
    }

    private String create() {
        String password = newPassword();
        jdbc.sql("""
                        insert into account
                          (public_id, email, display_name, seller_type, account_type, role, password_hash,
                           one_time_password, created_at)
                        values
                          (:publicId, :email, 'Administrator', 'private', 'basic', 'administrator', :hash, true, :now)
                        """)
                .param("publicId", PublicIds.next(random))
                .param("email", EMAIL)
                .param("hash", encoder.encode(password))
                .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .update();
        return password;
    }

    /** Four groups of five characters, about 95 bits. */
    private String newPassword() {
        StringBuilder password = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            password.append(group == 0 ? "" : "-").append(PublicIds.next(random), 0, 5);
        }
        return password.toString();
    }
}
