package org.forecourt.operations.volume;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.forecourt.operations.Terminal;

/** Copies the source into a folder inside the target, and proves that both are the same. */
final class Copying {

    private final Helper helper;
    private final Terminal terminal;
    private final Helper.Errand errand;

    Copying(Helper helper, Terminal terminal, Place from, Place target) {
        this(helper, terminal, errand("copy", Map.of(), List.of(from, target)));
    }

    private Copying(Helper helper, Terminal terminal, Helper.Errand errand) {
        this.helper = helper;
        this.terminal = terminal;
        this.errand = errand;
    }

    /** Into a folder within the same place. */
    static Copying within(Place place, Helper helper, Terminal terminal) {
        Map<String, String> environment = Map.of("COPY", "forecourt-upgrade/old");
        return new Copying(helper, terminal, errand("upgrade-copy", environment, List.of(place, place)));
    }

    private static Helper.Errand errand(String script, Map<String, String> environment, List<Place> places) {
        List<String> mounts =
                List.of(places.getFirst().mount("/from", true), places.getLast().mount("/to", false));
        return new Helper.Errand(script, "0:0", environment, mounts);
    }

    void copy(Source source) {
        Percent percent = new Percent(source.manifest().bytes(), System::nanoTime, terminal::line);
        helper.run(errand.script(), Map.of("OWNER", source.owner(), "MODE", source.mode()), errand.mounts(), line -> {
            if (line.matches("\\d{1,15}")) {
                percent.at(Long.parseLong(line) * 1024);
            }
        });
    }

    /**
     * Reads both sides completely: hashes, names, owners, modes, sizes; and that the source is as it was before the copy.
     *
     * @throws MigrationFailure when anything differs
     */
    void compare(Source before) {
        Sections sections = hashed(before.manifest());
        Manifest source = Manifest.of(sections.lines("source-files"));
        if (!source.equals(before.manifest())) {
            throw new MigrationFailure("the %s was changed while it was copied".formatted(before.place()));
        }
        Manifest copy = Manifest.of(sections.lines("copy-files"));
        refuse(source.differences(copy), "owner, mode or size");
        refuse(
                Manifest.differing(
                        Manifest.hashes(sections.lines("source-hashes")),
                        Manifest.hashes(sections.lines("copy-hashes"))),
                "content");
    }

    private Sections hashed(Manifest manifest) {
        Percent percent = new Percent(manifest.bytes() * 2, System::nanoTime, terminal::line);
        AtomicLong done = new AtomicLong();
        Sections sections = new Sections();
        helper.run("hash", errand.environment(), errand.mounts(), line -> {
            sections.add(line);
            int path = line.indexOf("  ./");
            if (sections.current().endsWith("-hashes") && path > 0) {
                Manifest.Entry entry = manifest.entries().get(line.substring(path + 4));
                percent.at(done.addAndGet(entry == null ? 0 : entry.size()));
            }
        });
        return sections;
    }

    private static void refuse(List<String> differing, String what) {
        if (!differing.isEmpty()) {
            throw new MigrationFailure("the copy differs in %s of %d files: %s"
                    .formatted(
                            what,
                            differing.size(),
                            String.join(", ", differing.subList(0, Math.min(3, differing.size())))));
        }
    }
}
