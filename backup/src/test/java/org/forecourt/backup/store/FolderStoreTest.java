package org.forecourt.backup.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.forecourt.backup.BackupRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest implements StoreContract {

    @TempDir
    private Path folder;

    @Override
    public Store store() {
        return FolderStore.in(folder.resolve("repository"));
    }

    @Test
    void what_others_have_begun_in_a_folder_of_their_own_stays() throws IOException {
        Path other = folder.resolve("repository/physical/complete-1.unfinished");
        Store store = store();
        Files.createDirectories(other.getParent());
        Files.writeString(other, "begun");

        store.removeDrafts();

        assertThat(other).hasContent("begun");
    }

    @Test
    void only_the_owner_reads_what_it_makes() throws IOException {
        try (Draft draft = store().create("part")) {
            draft.commit();
        }

        assertThat(Files.getPosixFilePermissions(folder.resolve("repository/part")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(folder.resolve("repository")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void a_file_in_its_place_is_refused_in_one_line() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> FolderStore.in(file))
                .isInstanceOf(BackupRefusal.class)
                .hasMessageContaining("not a folder");
    }
}
