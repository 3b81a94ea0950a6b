package org.forecourt.backup.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import org.forecourt.backup.archive.Damaged;
import org.forecourt.backup.archive.Part;
import org.forecourt.backup.archive.PartReader;
import org.forecourt.backup.archive.PartWriter;
import org.forecourt.backup.archive.Sha256;
import org.forecourt.backup.secrecy.Recipient;
import org.forecourt.backup.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * The contents of pictures in a store, named after their SHA-256, those for each recipient in a folder of their own. They are
 * compressed pictures already. Every one was read back when it was written. An encrypted one is never written over: two
 * encryptions of the same picture differ, and earlier backups know the first.
 */
final class MediaBlobs {

    static final String ALL = "media";
    static final String ENCRYPTED = ".pgp";

    private static final String PLAIN = "plain";
    private static final int BUFFER = 1 << 16;

    private final Store store;
    private final @Nullable Recipient recipient;
    private @Nullable FarBlobs far;

    MediaBlobs(Store store, @Nullable Recipient recipient) {
        this.store = store;
        this.recipient = recipient;
    }

    /** The folder of what this recipient reads. */
    String group() {
        return ALL + "/" + (recipient == null ? PLAIN : recipient.id()) + "/";
    }

    /** Whether the content still lies there as it was written; behind a network most are not read for that but looked up. */
    boolean isWhole(Part blob) throws IOException {
        if (store.isFar() && !far().isDue(blob)) {
            return far().holds(blob);
        }
        try {
            PartReader.verifyStored(store, "", blob);
            return true;
        } catch (Damaged changed) {
            return false;
        }
    }

    private FarBlobs far() throws IOException {
        FarBlobs known = far;
        if (known == null) {
            String folder = group().substring(0, group().length() - 1);
            known = FarBlobs.of(store, folder, LocalDate.now(ZoneOffset.UTC));
            far = known;
        }
        return known;
    }

    /** Stores the content of a file unless it is there, and reads it back. */
    Stored keep(Path file) throws IOException {
        String sha256 = hash(file);
        String name = group() + sha256.substring(0, 2) + "/" + sha256;
        if (recipient != null) {
            return new Stored(write(file, name + "-" + UUID.randomUUID() + ENCRYPTED), true);
        }
        long size = Files.size(file);
        Part known = new Part(name, size, sha256, size, sha256, false, false);
        if (isWhole(known)) {
            return new Stored(known, false);
        }
        return new Stored(write(file, name), true);
    }

    private Part write(Path file, String name) throws IOException {
        try (InputStream content = Files.newInputStream(file);
                PartWriter writer = PartWriter.begin(store.create(name), name, recipient, false)) {
            content.transferTo(writer);
            Part written = writer.commit();
            PartReader.verify(store, "", written, writer.opener());
            return written;
        }
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream input = new DigestInputStream(Files.newInputStream(file), digest)) {
            byte[] buffer = new byte[BUFFER];
            while (input.read(buffer) >= 0) {
                // the digest sees every byte
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    record Stored(Part blob, boolean isNew) {}
}
