package org.forecourt.mailing.bounces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.forecourt.contracts.mail.Category;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.mailing.core.Suppressions;
import org.forecourt.settings.InvalidSettings;
import org.forecourt.settings.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxVisitTest {

    private static final String ACCOUNT = "bounces@cars.example";

    private static BounceDatabase database;

    private GreenMail server;
    private GreenMailUser user;

    @BeforeAll
    static void startDatabase() throws IOException {
        database = new BounceDatabase();
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        database.close();
    }

    @BeforeEach
    void start() {
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAP),
            new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_POP3)
        });
        server.start();
        user = server.setUser(ACCOUNT, ACCOUNT, "not-a-secret");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"imap", "pop3"})
    void bounces_are_taken_into_account_and_everything_else_is_left_and_looked_at_once(String protocol)
            throws Exception {
        String recipient = "olena@example.com";
        UUID id = database.sent(recipient);
        user.deliver(Samples.mail("person", id));
        user.deliver(Samples.mail("malformed", id));
        user.deliver(Samples.mail("postfix-unknown", id));
        user.deliver(Samples.mail("postfix-unknown", UUID.randomUUID()));
        user.deliver(Samples.mail("out-of-office", id));
        MailboxVisit visit = visit(protocol);

        visit.readAll();

        assertThat(visit.figures()).isEqualTo(new MailboxFigures(1, 2, 2));
        assertThat(suppression(recipient)).contains("5.1.1");
        assertThat(inbox()).hasSize(4);
        if (protocol.equals("imap")) {
            assertThat(inbox()).allMatch(message -> message.getFlags().contains(Flags.Flag.SEEN));
        }
        visit.readAll();
        assertThat(visit.figures()).isEqualTo(new MailboxFigures(1, 2, 2));
    }

    @Test
    void a_forged_bounce_suppresses_nobody() throws Exception {
        UUID id = database.sent("somebody@example.com");
        user.deliver(Samples.of(Samples.text("gmail", id).replace("olena@", "victim@")));
        MailboxVisit visit = visit("imap");

        visit.readAll();

        assertThat(visit.figures()).isEqualTo(new MailboxFigures(0, 1, 0));
        assertThat(suppression("victim@example.com")).isEmpty();
        assertThat(suppression("somebody@example.com")).isEmpty();
    }

    @Test
    void a_wrong_password_and_a_server_that_is_gone_are_told() {
        MailboxVisit wrong = new MailboxVisit(
                MailboxSettings.of(settings("imap", "BOUNCE_PASSWORD", "another"))
                        .orElseThrow(),
                database.bean(Bounces.class));
        assertThatThrownBy(wrong::readAll).isInstanceOf(MailboxUnavailable.class);

        MailboxVisit gone = visit("imap");
        server.stop();
        assertThatThrownBy(gone::readAll).isInstanceOf(MailboxUnavailable.class);
    }

    @Test
    void settings_that_do_not_fit_together_are_named() {
        assertThat(MailboxSettings.of(Settings.load(Path.of("none"), Map.of()))).isEmpty();
        assertThatThrownBy(() -> MailboxSettings.of(settings("imap", "BOUNCE_PASSWORD", "")))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("BOUNCE_PASSWORD");
        assertThatThrownBy(() -> MailboxSettings.of(settings("imap", "BOUNCE_USER", "")))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("BOUNCE_USER");
        assertThatThrownBy(() -> MailboxSettings.of(settings("imap", "BOUNCE_HOST", "mail.example")))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("BOUNCE_SECURITY");
    }

    private MailboxVisit visit(String protocol) {
        return new MailboxVisit(
                MailboxSettings.of(settings(protocol, "LOG_LEVEL", "info")).orElseThrow(),
                database.bean(Bounces.class));
    }

    private Settings settings(String protocol, String name, String value) {
        int port = protocol.equals("imap")
                ? server.getImap().getPort()
                : server.getPop3().getPort();
        Map<String, String> values = new HashMap<>(Map.of(
                "BOUNCE_HOST",
                "localhost",
                "BOUNCE_PROTOCOL",
                protocol,
                "BOUNCE_PORT",
                String.valueOf(port),
                "BOUNCE_USER",
                ACCOUNT,
                "BOUNCE_PASSWORD",
                "not-a-secret",
                "BOUNCE_SECURITY",
                "none"));
        values.put(name, value);
        return Settings.load(Path.of("none"), values);
    }

    private List<StoredMessage> inbox() throws Exception {
        MailFolder inbox = server.getManagers().getImapHostManager().getInbox(user);
        return inbox.getMessages();
    }

    private static String suppression(String recipient) {
        EmailAddress address = EmailAddress.parse(recipient).orElseThrow();
        return database.bean(Suppressions.class)
                .reason(address, Category.TRANSACTIONAL)
                .orElse("");
    }
}
