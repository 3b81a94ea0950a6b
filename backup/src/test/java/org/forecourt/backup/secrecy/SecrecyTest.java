package org.forecourt.backup.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SecrecyTest {

    private static final char[] PASSPHRASE = "correct horse battery staple".toCharArray();
    private static final byte[] CONTENT = content();

    private final SecretKeyFile key = SecretKeyFile.create(PASSPHRASE);

    @Test
    void the_owner_of_the_key_reads_what_was_sealed() throws Exception {
        byte[] sealed = seal(CONTENT);

        Opener owner = SecretKeyFile.read(key.armored()).unlock(PASSPHRASE);

        assertThat(read(owner, sealed)).isEqualTo(CONTENT);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("forecourt");
    }

    @Test
    void whoever_sealed_it_can_check_it_without_the_secret() throws Exception {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        Sealed sealed = key.recipient().seal(target);
        sealed.write(CONTENT);
        sealed.close();

        assertThat(read(sealed.opener(), target.toByteArray())).isEqualTo(CONTENT);
    }

    @Test
    void a_wrong_passphrase_opens_nothing() {
        assertThatThrownBy(() -> key.unlock("wrong".toCharArray())).isInstanceOf(WrongPassphrase.class);
    }

    @Test
    void another_key_opens_nothing() throws Exception {
        byte[] sealed = seal(CONTENT);
        Opener stranger = SecretKeyFile.create(PASSPHRASE).unlock(PASSPHRASE);

        assertThatThrownBy(() -> read(stranger, sealed)).hasMessageContaining("not for this key");
    }

    @Test
    void nothing_else_than_what_was_sealed_is_ever_read_to_the_end() throws Exception {
        byte[] sealed = seal(CONTENT);
        Opener owner = key.unlock(PASSPHRASE);
        Random random = new Random(4);

        for (int round = 0; round < 200; round++) {
            byte[] changed = sealed.clone();
            int bit = random.nextInt(sealed.length * 8);
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            readToTheEnd(owner, changed)
                    .ifPresent(read -> assertThat(read).as("bit " + bit).isEqualTo(CONTENT));
        }
        for (int length = 0; length < sealed.length; length += 97) {
            byte[] cut = java.util.Arrays.copyOf(sealed, length);
            assertThat(readToTheEnd(owner, cut)).as("length " + length).isEmpty();
        }
    }

    @Test
    void what_is_no_key_is_named() {
        assertThatThrownBy(() -> PublicKeyFile.read("nonsense".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> SecretKeyFile.read("nonsense".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
    }

    /** Nothing when the reader notices. A few bits of a header carry no meaning: there the content must be what it was. */
    private static Optional<byte[]> readToTheEnd(Opener opener, byte[] sealed) {
        try {
            return Optional.of(read(opener, sealed));
        } catch (IOException noticed) {
            return Optional.empty();
        }
    }

    private byte[] seal(byte[] content) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (Sealed sealed = key.recipient().seal(target)) {
            sealed.write(content);
        }
        return target.toByteArray();
    }

    private static byte[] read(Opener opener, byte[] sealed) throws IOException {
        try (InputStream input = opener.open(new ByteArrayInputStream(sealed))) {
            return input.readAllBytes();
        }
    }

    private static byte[] content() {
        return "forecourt ".repeat(20_000).getBytes(StandardCharsets.UTF_8);
    }
}
