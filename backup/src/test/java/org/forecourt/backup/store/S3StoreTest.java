package org.forecourt.backup.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.forecourt.backup.BackupRefusal;
import org.forecourt.rig.TcpProxy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against S3Proxy. */
class S3StoreTest implements SharedStoreContract {

    private static final S3Sizes SMALL = new S3Sizes(5 << 20, 2, LeaseLock.TERM);
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private static PrivateS3 server;

    private final String prefix = "site" + NUMBERS.incrementAndGet();
    private final List<Store> opened = new ArrayList<>();
    private @Nullable Store store;

    @BeforeAll
    static void start() throws Exception {
        server = PrivateS3.start();
    }

    @AfterAll
    static void stop() throws Exception {
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
        return opened(address(PrivateS3.BUCKET), access(server.endpoint(), PrivateS3.SECRET), SMALL);
    }

    @Override
    public Store anotherMachineLater() throws IOException {
        S3Sizes later = new S3Sizes(SMALL.part(), SMALL.page(), OVER);
        return opened(address(PrivateS3.BUCKET), access(server.endpoint(), PrivateS3.SECRET), later);
    }

    @Test
    void two_folders_of_a_bucket_know_nothing_of_each_other() throws IOException {
        Store other = opened(
                S3Address.of("s3://%s/%s-2".formatted(PrivateS3.BUCKET, prefix)),
                access(server.endpoint(), PrivateS3.SECRET),
                SMALL);
        try (Draft draft = store().create("part")) {
            draft.commit();
        }

        assertThat(other.list("")).isEmpty();
        assertThat(store().list("")).hasSize(1);
    }

    @Test
    void a_connection_that_breaks_is_made_again() throws IOException {
        byte[] content = new byte[11 << 20];
        new Random(5).nextBytes(content);
        try (TcpProxy link = TcpProxy.to(server.endpoint().getPort())) {
            URI endpoint = URI.create("http://127.0.0.1:" + link.port());
            Store far = opened(address(PrivateS3.BUCKET), access(endpoint, PrivateS3.SECRET), SMALL);
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
    void a_bucket_that_does_not_exist_is_named() {
        assertThatThrownBy(() -> opened(address("nowhere"), access(server.endpoint(), PrivateS3.SECRET), SMALL))
                .isInstanceOf(BackupRefusal.class)
                .hasMessageContaining("no bucket nowhere");
    }

    @Test
    void a_wrong_key_is_refused_and_not_repeated() {
        assertThatThrownBy(() -> opened(address(PrivateS3.BUCKET), access(server.endpoint(), "not-the-secret"), SMALL))
                .isInstanceOf(BackupRefusal.class)
                .hasMessageContaining("BACKUP_S3_SECRET_KEY")
                .hasMessageNotContaining("not-the-secret")
                .hasMessageNotContaining(PrivateS3.ACCESS_KEY);
    }

    @Test
    void a_setting_that_is_missing_is_named() {
        assertThatThrownBy(() -> S3Store.open("s3://bucket", new S3Access(server.endpoint(), null, "key", null)))
                .isInstanceOf(BackupRefusal.class)
                .hasMessageContaining("BACKUP_S3_SECRET_KEY is not set");
        assertThatThrownBy(() -> S3Store.open("s3://bucket", new S3Access(null, null, "key", "secret")))
                .isInstanceOf(BackupRefusal.class)
                .hasMessageContaining("BACKUP_S3_REGION");
        assertThatThrownBy(() -> S3Store.open("s3://Bucket_", access(server.endpoint(), "secret")))
                .isInstanceOf(BackupRefusal.class)
                .hasMessageContaining("no address of a bucket");
    }

    private S3Address address(String bucket) {
        return S3Address.of("s3://%s/%s".formatted(bucket, prefix));
    }

    private static S3Access access(URI endpoint, String secret) {
        return new S3Access(endpoint, null, PrivateS3.ACCESS_KEY, secret);
    }

    private Store opened(S3Address address, S3Access access, S3Sizes sizes) throws IOException {
        Store made = S3Store.open(address, access, sizes);
        opened.add(made);
        return made;
    }
}
