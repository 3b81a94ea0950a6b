package org.forecourt.backup.physical;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.forecourt.backup.BackupFailure;
import org.forecourt.backup.Progress;

/** Reads everything that a physical backup and the log behind it consist of, without a server. */
public final class PhysicalVerification {

    private final PhysicalRepository repository;
    private final Progress progress;

    /** Of one repository. */
    public PhysicalVerification(PhysicalRepository repository, Progress progress) {
        this.repository = repository;
        this.progress = progress;
    }

    /**
     * What was read.
     *
     * @param segments of the log, 16 MB each
     * @param archive up to which position the archive of the log leads on from this backup, empty when it does not
     */
    public record Summary(BaseManifest manifest, long segments, Optional<String> archive) {}

    /**
     * Looks through one backup, and through the archived log that leads on from it.
     *
     * @throws BackupFailure naming what is damaged or missing
     */
    public Summary run(String id) {
        progress.step("Checking the files of the backup " + id);
        try {
            BaseFolder base = repository.base(id);
            BaseManifest manifest = base.manifest();
            ServerFiles.check(base, manifest);
            progress.step("Checking its log");
            return log(base, manifest);
        } catch (IOException unreadable) {
            throw new BackupFailure(
                    "damaged: %s (%s)".formatted(repository.base(id).path(), unreadable), unreadable);
        }
    }

    private Summary log(BaseFolder base, BaseManifest manifest) throws IOException {
        WalFolder own = base.log(manifest.system());
        WalFolder archive = WalFolder.of(repository.log(), manifest.system());
        Path scratch = Files.createTempDirectory("forecourt-verify");
        try {
            LogChain.checkOwn(manifest, own, scratch.resolve("own"));
            // first, since a run may be archiving meanwhile
            Optional<WalJournal.Entry> entry = WalJournal.of(archive).entry(manifest.timeline());
            Timelines line = Timelines.of(manifest.timeline(), archive);
            Counted source = new Counted(line, List.of(archive, own), scratch);
            LogChain chain = new LogChain(WalReader.read(source, manifest.startPosition()));
            chain.mustReach(Positions.parse(manifest.pointPosition()));
            boolean isAhead = entry.isPresent()
                    && Long.compareUnsigned(entry.get().position(), Positions.parse(manifest.pointPosition())) > 0;
            if (isAhead) {
                chain.mustReach(entry.get().position());
            }
            return new Summary(
                    manifest,
                    source.segments,
                    isAhead ? Optional.of(Positions.format(chain.content().end())) : Optional.empty());
        } finally {
            Folders.delete(scratch);
        }
    }

    /** One segment on the disk at a time. */
    private static final class Counted implements WalReader.SegmentSource {

        private final Timelines line;
        private final List<WalFolder> sources;
        private final Path scratch;
        private long segments;

        Counted(Timelines line, List<WalFolder> sources, Path scratch) {
            this.line = line;
            this.sources = sources;
            this.scratch = scratch;
        }

        @Override
        public @org.jspecify.annotations.Nullable ByteBuffer read(long number) throws IOException {
            WalSegment segment = line.segment(number);
            if (!LogChain.layOne(segment, sources, scratch)) {
                return null;
            }
            segments++;
            Path laid = scratch.resolve(segment.name());
            ByteBuffer content = ByteBuffer.wrap(Files.readAllBytes(laid));
            Files.delete(laid);
            return content;
        }
    }
}
