package org.forecourt.backup.physical;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.forecourt.backup.BackupFailure;
import org.jspecify.annotations.Nullable;

/**
 * The log from the begin of a base backup on, laid where the recovering server reads it and read through once: hashes,
 * then every record's CRC and its link to the one before.
 *
 * @param content what it holds
 */
record LogChain(WalReader.Content content) {

    /**
     * Lays segments until one is missing.
     *
     * @param sources where to look for a segment: the archive first, the backup's own part last
     * @param target the folder {@code pg_wal}
     * @throws BackupFailure when a segment is damaged
     */
    static LogChain lay(BaseManifest base, Timelines timelines, List<WalFolder> sources, Path target)
            throws IOException {
        checkOwn(base, sources.getLast(), target.resolve("check"));
        long first = WalSegment.holding(base.timeline(), base.startPosition()).number();
        for (long number = first; layOne(timelines.segment(number), sources, target); number++) {
            continue;
        }
        WalReader.Content content = WalReader.read(
                number -> read(target.resolve(timelines.segment(number).name())), base.startPosition());
        return new LogChain(content);
    }

    /** Also what the archive will be preferred for: a damaged backup is not used. */
    static void checkOwn(BaseManifest base, WalFolder own, Path scratch) throws IOException {
        for (String name : base.log()) {
            if (!own.lay(WalSegment.named(name).orElseThrow(), scratch)) {
                throw new BackupFailure("damaged: %s lacks %s".formatted(own.path(), name));
            }
        }
        Files.deleteIfExists(scratch);
    }

    /** Takes the whole segment of the archive; where there is none yet, the copy that goes furthest. */
    static boolean layOne(WalSegment segment, List<WalFolder> sources, Path target) throws IOException {
        Path laid = target.resolve(segment.name());
        if (sources.getFirst().holdsWhole(segment)) {
            return sources.getFirst().lay(segment, laid);
        }
        Path candidate = target.resolve(segment.name() + ".candidate");
        int furthest = -1;
        for (WalFolder source : sources) {
            if (source.lay(segment, candidate)) {
                int length = lengthOf(Files.readAllBytes(candidate));
                if (length > furthest) {
                    Files.move(candidate, laid, StandardCopyOption.REPLACE_EXISTING);
                    furthest = length;
                }
            }
        }
        Files.deleteIfExists(candidate);
        return furthest >= 0;
    }

    /** What is not received yet is zero. */
    private static int lengthOf(byte[] bytes) {
        int length = bytes.length;
        while (length > 0 && bytes[length - 1] == 0) {
            length--;
        }
        return length;
    }

    private static @Nullable ByteBuffer read(Path segment) throws IOException {
        return Files.exists(segment) ? ByteBuffer.wrap(Files.readAllBytes(segment)) : null;
    }

    /** @throws BackupFailure when the log ends before a position, and where */
    void mustReach(long position) {
        if (!WalReader.reaches(content.end(), position)) {
            throw new BackupFailure("the log is damaged or has a gap at %s, and %s is needed"
                    .formatted(Positions.format(content.end()), Positions.format(position)));
        }
    }
}
