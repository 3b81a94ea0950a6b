package org.forecourt.backup.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.forecourt.backup.archive.Part;
import org.forecourt.backup.store.Draft;
import org.forecourt.backup.store.FolderStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FarBlobsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @TempDir
    private Path folder;

    @Test
    void every_content_is_read_once_in_thirty_days() throws IOException {
        for (int number = 0; number < 40; number++) {
            Part blob = blob("media/plain/ab/" + number, 1);

            assertThat(IntStream.range(0, FarBlobs.TURNS).filter(day -> on(day).isDue(blob)))
                    .hasSize(1);
        }
    }

    @Test
    void a_content_of_another_size_is_not_there() throws IOException {
        FolderStore store = FolderStore.in(folder);
        try (Draft draft = store.create("media/plain/ab/abcd")) {
            draft.write(new byte[7]);
            draft.commit();
        }

        FarBlobs blobs = FarBlobs.of(store, "media/plain", TODAY);

        assertThat(blobs.holds(blob("media/plain/ab/abcd", 7))).isTrue();
        assertThat(blobs.holds(blob("media/plain/ab/abcd", 6))).isFalse();
        assertThat(blobs.holds(blob("media/plain/ab/abce", 7))).isFalse();
    }

    private FarBlobs on(int day) {
        try {
            return FarBlobs.of(FolderStore.in(folder), "media", TODAY.plusDays(day));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static Part blob(String name, long size) {
        return new Part(name, size, "", size, "", false, false);
    }
}
