package org.forecourt.backup.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.forecourt.backup.BackupRefusal;
import org.forecourt.rig.PrivateSshd;
import org.forecourt.rig.TcpProxy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against the OpenSSH server of the system. */
class SftpStoreTest implements SharedStoreContract {

    private static final Attempts QUICK = new Attempts(7, Duration.ofMillis(4));

    @TempDir
    private static Path keys;

    private static PrivateSshd server;

    @TempDir
    private Path folder;

    private final List<Store> opened = new ArrayList<>();
    private @Nullable Store store;

    @BeforeAll
    static void start() {
        server = PrivateSshd.start(keys);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void close() throws IOException {
        for (Store each : opened) {
            each.close();
        }
    }

    @Override
    public Store store() throws IOException {
        Store known = store == null ? anotherMachine() : store;
        store = known;
        return known;
    }

    @Override
    public Store anotherMachine() throws IOException {
        return opened(address(server.port()), access(), LeaseLock.TERM);
    }

    @Override
    public Store anotherMachineLater() throws IOException {
        return opened(address(server.port()), access(), OVER);
    }

    @Test
    void a_folder_on_the_host_reads_it_as_well() throws IOException {
        try (Draft draft = store().create("backups/one/part")) {
            draft.write(1);
            draft.commit();
        }

        Path file = folder.resolve("repository/backups/one/part");
        assertThat(Files.readAllBytes(file)).containsExactly(1);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(folder.resolve("repository")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(FolderStore.in(folder.resolve("repository")).list("")).isEqualTo(store().list(""));
        assertThat(store().freeBytes()).isPresent();
    }

    @Test
    void a_connection_that_breaks_is_made_again() throws IOException {
        byte[] content = new byte[5 << 20];
        new Random(5).nextBytes(content);
        try (TcpProxy link = TcpProxy.to(server.port())) {
            Path known = Files.writeString(folder.resolve("known_hosts"), server.knownHost(link.port()));
            Store far = opened(address(link.port()), new SftpAccess(server.userKey(), known), LeaseLock.TERM);
            try (Draft draft = far.create("part")) {
                draft.write(content, 0, content.length / 2);
                link.reset();
                draft.write(content, content.length / 2, content.length - content.length / 2);
                link.reset();
                draft.commit();
            }
            try (InputStream input = far.open("part")) {
                byte[] read = new byte[content.length];
                input.readNBytes(read, 0, 1000);
                link.reset();
                assertThat(input.readNBytes(read, 1000, read.length - 1000)).isEqualTo(read.length - 1000);
                assertThat(Arrays.mismatch(read, content)).isEqualTo(-1);
            }
        }
    }

    @Test
    void a_host_that_is_not_known_is_not_entered() throws IOException {
        Path known = Files.writeString(folder.resolve("known_hosts"), server.knownHost(server.port() + 1));

        assertThatThrownBy(
                        () -> opened(address(server.port()), new SftpAccess(server.userKey(), known), LeaseLock.TERM))
                .isInstanceOf(BackupRefusal.class)
                .hasMessageContaining("does not know the host 127.0.0.1");
    }

    @Test
    void a_host_that_shows_another_key_is_not_entered() throws IOException {
        server.makeKey("other_host", "");
        String[] other = Files.readString(keys.resolve("other_host.pub")).split(" ");
        Path known = Files.writeString(
                folder.resolve("known_hosts"), "[127.0.0.1]:%d %s %s%n".formatted(server.port(), other[0], other[1]));

        assertThatThrownBy(
                        () -> opened(address(server.port()), new SftpAccess(server.userKey(), known), LeaseLock.TERM))
                .isInstanceOf(BackupRefusal.class)
                .hasMessageContaining("shows another key");
    }

    @Test
    void a_key_that_is_not_let_in_is_refused_in_one_line() {
        Path stranger = server.makeKey("stranger", "");

        assertThatThrownBy(() ->
                        opened(address(server.port()), new SftpAccess(stranger, server.knownHosts()), LeaseLock.TERM))
                .isInstanceOf(BackupRefusal.class)
                .hasMessageContaining("does not accept the key");
    }

    @Test
    void a_key_with_a_passphrase_asks_nobody() {
        Path locked = server.makeKey("locked", "correct horse");

        assertThatThrownBy(() ->
                        opened(address(server.port()), new SftpAccess(locked, server.knownHosts()), LeaseLock.TERM))
                .isInstanceOf(BackupRefusal.class)
                .hasMessageContaining("without a passphrase");
    }

    @Test
    void a_password_in_an_address_is_refused_and_not_repeated() {
        assertThatThrownBy(() -> SftpStore.open("sftp://me:secret@host/folder", access()))
                .isInstanceOf(BackupRefusal.class)
                .hasMessageNotContaining("secret");
    }

    private SftpAddress address(int port) {
        return SftpAddress.of("sftp://%s@127.0.0.1:%d%s".formatted(server.user(), port, folder.resolve("repository")));
    }

    private static SftpAccess access() {
        return new SftpAccess(server.userKey(), server.knownHosts());
    }

    private Store opened(SftpAddress address, SftpAccess access, Duration term) throws IOException {
        Store made = SftpStore.open(address, access, QUICK, term);
        opened.add(made);
        return made;
    }
}
