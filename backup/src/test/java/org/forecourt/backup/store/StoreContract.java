package org.forecourt.backup.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import org.forecourt.backup.BackupRefusal;
import org.junit.jupiter.api.Test;

/** What every store promises. */
interface StoreContract {

    /** The same store for every call within one test, empty at its beginning. */
    Store store() throws IOException;

    @Test
    default void a_committed_file_reads_back() throws IOException {
        write("backups/one/part.copy", "content");

        assertThat(read("backups/one/part.copy")).isEqualTo("content");
        assertThat(store().holds("backups/one/part.copy")).isTrue();
        assertThat(store().list("backups")).containsExactly(new StoredFile("backups/one/part.copy", 7));
    }

    @Test
    default void a_file_that_is_not_committed_was_never_there() throws IOException {
        try (Draft draft = store().create("backups/part")) {
            draft.write(1);

            assertThat(store().list("")).isEmpty();
        }

        assertThat(store().holds("backups/part")).isFalse();
        assertThat(store().list("")).isEmpty();
    }

    @Test
    default void a_newer_file_takes_the_place_of_an_older_one() throws IOException {
        write("state.json", "old");
        write("state.json", "new");

        assertThat(read("state.json")).isEqualTo("new");
    }

    @Test
    default void what_is_missing_is_named() throws IOException {
        Store store = store();

        assertThat(store.list("nowhere")).isEmpty();
        assertThatThrownBy(() -> store.open("nowhere/file").close()).isInstanceOf(NoSuchFileException.class);
        store.delete("nowhere/file");
    }

    @Test
    default void a_deleted_file_is_gone() throws IOException {
        write("a/b/c", "x");
        write("a/d", "y");

        store().delete("a/b/c");

        assertThat(store().list("")).extracting(StoredFile::name).containsExactly("a/d");
    }

    @Test
    default void one_at_a_time_may_change_it() throws IOException {
        Store store = store();
        try (StoreLock first = store.lock("backup")) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> store.lock("restore"))
                    .isInstanceOf(BackupRefusal.class)
                    .hasMessageContaining("(backup)");
        }

        store.lock("restore").close();
    }

    private void write(String name, String content) throws IOException {
        try (Draft draft = store().create(name)) {
            draft.write(content.getBytes(StandardCharsets.UTF_8));
            draft.commit();
        }
    }

    private String read(String name) throws IOException {
        try (InputStream input = store().open(name)) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
