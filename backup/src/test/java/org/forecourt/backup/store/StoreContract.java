package org.forecourt.backup.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
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

    @Test
    default void a_large_file_arrives_whole() throws IOException {
        byte[] content = new byte[11 << 20];
        new Random(11).nextBytes(content);
        try (Draft draft = store().create("large/part")) {
            draft.write(content[0]);
            draft.write(content, 1, content.length - 1);
            draft.commit();
        }

        assertThat(store().list("large")).containsExactly(new StoredFile("large/part", content.length));
        try (InputStream input = store().open("large/part")) {
            assertThat(Arrays.mismatch(input.readAllBytes(), content)).isEqualTo(-1);
        }
    }

    @Test
    default void a_large_file_that_is_not_committed_was_never_there() throws IOException {
        try (Draft draft = store().create("large/part")) {
            draft.write(new byte[11 << 20]);
        }

        assertThat(store().list("")).isEmpty();
    }

    @Test
    default void what_an_interrupted_backup_left_is_removed_and_nothing_else() throws IOException {
        write("media/whole", "x");
        Draft abandoned = store().create("media/part");
        abandoned.write(new byte[6 << 20]);

        store().removeDrafts();

        assertThat(store().list("")).extracting(StoredFile::name).containsExactly("media/whole");
        assertThatThrownBy(() -> {
                    abandoned.write(new byte[6 << 20]);
                    abandoned.commit();
                })
                .isInstanceOf(Exception.class);
        abandoned.close();
    }

    @Test
    default void many_files_are_all_listed_in_the_order_of_their_names() throws IOException {
        for (String name : List.of("b/3", "a/1", "c", "b/1", "b/2", "a/2/3")) {
            write(name, name);
        }

        assertThat(store().list(""))
                .extracting(StoredFile::name)
                .containsExactly("a/1", "a/2/3", "b/1", "b/2", "b/3", "c");
        assertThat(store().list("b")).extracting(StoredFile::name).containsExactly("b/1", "b/2", "b/3");
    }

    @Test
    default void a_folder_whose_name_begins_alike_is_another() throws IOException {
        write("back/1", "x");
        write("backups/2", "y");

        assertThat(store().list("back")).extracting(StoredFile::name).containsExactly("back/1");
    }

    @Test
    default void a_name_leads_nowhere_else() {
        assertThatThrownBy(() -> store().create("../outside")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store().open("/etc/passwd")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store().delete(".locks/1")).isInstanceOf(IllegalArgumentException.class);
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
