package org.forecourt.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.forecourt.Marketplace;
import org.forecourt.TestDatabase;
import org.forecourt.settings.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class FirstAdministratorTest {

    private static final Settings DATABASE = TestDatabase.fresh();
    private static final ConfigurableApplicationContext CONTEXT = Marketplace.withoutServer(DATABASE);

    private final FirstAdministrator administrator = CONTEXT.getBean(FirstAdministrator.class);
    private final JdbcClient jdbc = CONTEXT.getBean(JdbcClient.class);

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    @BeforeEach
    void noAdministrator() {
        jdbc.sql("delete from account where role = 'administrator'").update();
        administrator.takeOneTimePassword();
    }

    @Test
    void the_first_start_makes_one_administrator_whose_password_is_shown_once() {
        administrator.ensure();

        String password = administrator.takeOneTimePassword().orElseThrow();
        assertThat(matches(password)).isTrue();
        assertThat(administrator.takeOneTimePassword()).isEmpty();
    }

    @Test
    void a_later_start_changes_nothing_and_shows_nothing() {
        administrator.ensure();
        String password = administrator.takeOneTimePassword().orElseThrow();

        administrator.ensure();

        assertThat(administrator.takeOneTimePassword()).isEmpty();
        assertThat(matches(password)).isTrue();
        assertThat(jdbc.sql("select count(*) from account where role = 'administrator'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_new_one_time_password_replaces_the_old_one() {
        administrator.ensure();
        String old = administrator.takeOneTimePassword().orElseThrow();

        String renewed = administrator.renewPassword();

        assertThat(matches(renewed)).isTrue();
        assertThat(matches(old)).isFalse();
    }

    private boolean matches(String password) {
        String hash = jdbc.sql("select password_hash from account where role = 'administrator' and one_time_password")
                .query(String.class)
                .single();
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().matches(password, hash);
    }
}
