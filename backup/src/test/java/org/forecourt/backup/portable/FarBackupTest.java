package org.forecourt.backup.portable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.forecourt.backup.Progress;
import org.forecourt.backup.store.Draft;
import org.forecourt.backup.store.FolderStore;
import org.forecourt.backup.store.Store;
import org.forecourt.backup.store.StoreLock;
import org.forecourt.backup.store.StoredFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a backup spares itself when a network lies before its store, and what not. */
class FarBackupTest {

    private static final int PICTURES = 12;

    @TempDir
    private Path folder;

    private TestMarket market;
    private Far store;

    @BeforeEach
    void backUpOnce() throws Exception {
        market = TestMarket.create(folder);
        store = new Far(FolderStore.in(folder.resolve("repository")));
        backUp();
    }

    @Test
    void new_pictures_are_read_back_and_most_old_ones_are_looked_up() {
        assertThat(store.picturesRead.getAndSet(0)).isGreaterThanOrEqualTo(PICTURES);

        PortableBackup.Result second = backUp();

        assertThat(second.proof().isProven()).isTrue();
        assertThat(PortableDetails.of(second.manifest()).media().addedFiles()).isZero();
        assertThat(store.picturesRead).hasValueLessThan(PICTURES);
    }

    @Test
    void a_picture_that_the_store_lost_is_stored_anew() throws IOException {
        List<StoredFile> pictures = store.list("media");
        Path missing = folder.resolve("repository").resolve(pictures.getFirst().name());
        Path cut = folder.resolve("repository").resolve(pictures.getLast().name());
        byte[] content = Files.readAllBytes(cut);
        Files.delete(missing);
        Files.write(cut, new byte[1]);

        backUp();

        assertThat(missing).exists();
        assertThat(Files.readAllBytes(cut)).isEqualTo(content);
    }

    private PortableBackup.Result backUp() {
        return new PortableBackup(market.installation(), store, Progress.NONE).run(chosen -> Protection.NONE);
    }

    /** A folder that says it is far, and counts. */
    private static final class Far implements Store {

        private final Store near;
        private final AtomicInteger picturesRead = new AtomicInteger();

        Far(Store near) {
            this.near = near;
        }

        @Override
        public boolean isFar() {
            return true;
        }

        @Override
        public InputStream open(String name) throws IOException {
            if (name.startsWith("media/")) {
                picturesRead.incrementAndGet();
            }
            return near.open(name);
        }

        @Override
        public Draft create(String name) throws IOException {
            return near.create(name);
        }

        @Override
        public boolean holds(String name) throws IOException {
            return near.holds(name);
        }

        @Override
        public void visit(String below, Consumer<StoredFile> visitor) throws IOException {
            near.visit(below, visitor);
        }

        @Override
        public void delete(String name) throws IOException {
            near.delete(name);
        }

        @Override
        public void removeDrafts() throws IOException {
            near.removeDrafts();
        }

        @Override
        public OptionalLong freeBytes() throws IOException {
            return near.freeBytes();
        }

        @Override
        public StoreLock lock(String purpose) throws IOException {
            return near.lock(purpose);
        }

        @Override
        public String description() {
            return near.description();
        }

        @Override
        public void close() throws IOException {
            near.close();
        }
    }
}
