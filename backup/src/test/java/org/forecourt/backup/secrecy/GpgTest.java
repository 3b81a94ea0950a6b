package org.forecourt.backup.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Backups outlive the program that wrote them: gpg opens what we seal, and we seal for keys that gpg made. */
@EnabledIf(value = "hasGpg", disabledReason = "the program gpg is not installed")
class GpgTest {

    private static final String PASSPHRASE = "correct horse";

    @TempDir
    private Path folder;

    static boolean hasGpg() {
        try {
            return new ProcessBuilder("gpg", "--version").start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void gpg_opens_what_was_sealed_with_a_passphrase() throws Exception {
        SecretKeyFile key = SecretKeyFile.create(PASSPHRASE.toCharArray());
        Path keyFile = Files.write(folder.resolve("key.asc"), key.armored());
        Path sealed = seal(key.recipient(), "content of a part");

        gpg("--import", keyFile.toString());

        assertThat(gpg("--decrypt", sealed.toString())).contains("content of a part");
    }

    @Test
    void a_key_made_by_gpg_is_a_recipient() throws Exception {
        gpg("--quick-generate-key", "Operator <operator@example.org>", "default", "default", "never");
        Path exported = folder.resolve("public.asc");
        gpg("--output", exported.toString(), "--armor", "--export", "operator@example.org");

        Path sealed = seal(PublicKeyFile.read(Files.readAllBytes(exported)), "content for the operator");

        assertThat(gpg("--decrypt", sealed.toString())).contains("content for the operator");
    }

    private Path seal(Recipient recipient, String content) throws IOException {
        Path sealed = folder.resolve("part.pgp");
        try (OutputStream file = Files.newOutputStream(sealed);
                OutputStream message = recipient.seal(file)) {
            message.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return sealed;
    }

    private String gpg(String... arguments) throws IOException, InterruptedException {
        Path home = folder.resolve("g");
        if (!Files.exists(home)) {
            Files.createDirectory(
                    home, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        List<String> command = new ArrayList<>(List.of(
                "gpg", "--homedir", home.toString(), "--batch", "--yes", "--no-tty", "--pinentry-mode", "loopback"));
        command.addAll(List.of("--passphrase", PASSPHRASE));
        command.addAll(List.of(arguments));
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        String said = Files.readString(output);
        new ProcessBuilder("gpgconf", "--homedir", home.toString(), "--kill", "all")
                .start()
                .waitFor();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
