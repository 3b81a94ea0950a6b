package org.forecourt.backup.physical;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.forecourt.backup.BackupFailure;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lays the files of a base backup into a folder and compares each with the SHA-256 that the server noted of it. */
final class ServerFiles {

    private static final String LOG = "pg_wal/";
    private static final Path NOWHERE = Path.of("/");

    private final Map<String, String> missing = new HashMap<>();
    private final @Nullable Path target;

    private ServerFiles(@Nullable Path target) {
        this.target = target;
    }

    /**
     * Unpacks into a folder that exists and is empty.
     *
     * @throws BackupFailure when a byte is not as it was, or a file is missing or too many
     */
    static void lay(BaseFolder base, BaseManifest manifest, Path target) throws IOException {
        new ServerFiles(target).read(base, manifest);
    }

    private void read(BaseFolder base, BaseManifest manifest) throws IOException {
        byte[] list = Files.readAllBytes(base.serverManifest());
        if (!Sealing.sha256(list).equals(manifest.serverManifest())) {
            throw new BackupFailure("damaged: " + base.serverManifest());
        }
        expect(list);
        try (InputStream raw = Files.newInputStream(base.files());
                InputStream plain =
                        Sealing.open(raw, manifest.files(), base.files().toString())) {
            unpack(plain);
            plain.transferTo(OutputStream.nullOutputStream());
        }
        if (!missing.isEmpty()) {
            throw new BackupFailure("damaged: %s lacks %s"
                    .formatted(base.files(), missing.keySet().iterator().next()));
        }
    }

    /** How much room the files take. */
    static long bytes(BaseFolder base) throws IOException {
        long bytes = 0;
        for (JsonNode file : JsonMapper.shared()
                .readTree(Files.readAllBytes(base.serverManifest()))
                .path("Files")) {
            bytes += file.path("Size").asLong();
        }
        return bytes;
    }

    /** Reads and compares everything as {@link #lay} does, and writes nothing. */
    static void check(BaseFolder base, BaseManifest manifest) throws IOException {
        new ServerFiles(null).read(base, manifest);
    }

    private void expect(byte[] list) {
        for (JsonNode file : JsonMapper.shared().readTree(list).path("Files")) {
            missing.put(file.path("Path").asString(), file.path("Checksum").asString());
        }
    }

    private void unpack(InputStream plain) throws IOException {
        TarArchiveInputStream tar = new TarArchiveInputStream(plain);
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path root = target == null ? NOWHERE : target;
            Path path = root.resolve(entry.getName()).normalize();
            if (!path.startsWith(root) || entry.isSymbolicLink() || entry.isLink()) {
                throw new BackupFailure("unexpected entry in a base backup: " + entry.getName());
            }
            if (!entry.isDirectory()) {
                unpack(tar, entry.getName(), path);
            } else if (target != null) {
                Durable.folder(path);
            }
        }
    }

    private void unpack(TarArchiveInputStream tar, String name, Path path) throws IOException {
        MessageDigest digest = Sealing.newSha256();
        try (OutputStream output = new DigestOutputStream(open(path), digest)) {
            tar.transferTo(output);
        }
        String expected = missing.remove(name);
        if (!name.startsWith(LOG) && !HexFormat.of().formatHex(digest.digest()).equals(expected)) {
            throw new BackupFailure("damaged: %s in a base backup is not what the server sent".formatted(name));
        }
    }

    private OutputStream open(Path path) throws IOException {
        Path parent = path.getParent();
        if (target == null || parent == null) {
            return OutputStream.nullOutputStream();
        }
        Durable.folder(parent);
        return Files.newOutputStream(path);
    }
}
