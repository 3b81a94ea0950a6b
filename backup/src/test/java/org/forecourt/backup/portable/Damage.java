package org.forecourt.backup.portable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Something that happened to one or two files; closing it puts them back. */
final class Damage implements AutoCloseable {

    /** What may happen, about as often as listed. */
    enum Kind {
        BIT_FLIPPED,
        CUT_OFF,
        MISSING,
        SWAPPED
    }

    private static final List<Kind> CHANCES = List.of(
            Kind.BIT_FLIPPED,
            Kind.BIT_FLIPPED,
            Kind.BIT_FLIPPED,
            Kind.BIT_FLIPPED,
            Kind.CUT_OFF,
            Kind.CUT_OFF,
            Kind.MISSING,
            Kind.MISSING,
            Kind.SWAPPED,
            Kind.SWAPPED);

    private final Kind kind;
    private final String what;
    private final Map<Path, byte[]> whole;

    private Damage(Kind kind, String what, Map<Path, byte[]> whole) {
        this.kind = kind;
        this.what = what;
        this.whole = whole;
    }

    static Damage random(List<Path> files, Random random) throws IOException {
        Path file = files.get(random.nextInt(files.size()));
        byte[] content = Files.readAllBytes(file);
        Kind kind = CHANCES.get(random.nextInt(CHANCES.size()));
        return switch (kind) {
            case BIT_FLIPPED -> flip(file, content, random.nextInt(content.length * 8));
            case CUT_OFF -> cut(file, content, random.nextInt(content.length));
            case MISSING -> remove(file, content);
            case SWAPPED -> swap(file, content, files, random);
        };
    }

    private static Damage flip(Path file, byte[] content, int bit) throws IOException {
        byte[] changed = content.clone();
        changed[bit / 8] ^= (byte) (1 << bit % 8);
        Files.write(file, changed);
        return new Damage(Kind.BIT_FLIPPED, "bit %d of %s".formatted(bit, file), Map.of(file, content));
    }

    private static Damage cut(Path file, byte[] content, int length) throws IOException {
        Files.write(file, Arrays.copyOf(content, length));
        return new Damage(
                Kind.CUT_OFF, "%d of %d bytes of %s".formatted(length, content.length, file), Map.of(file, content));
    }

    private static Damage remove(Path file, byte[] content) throws IOException {
        Files.delete(file);
        return new Damage(Kind.MISSING, "no " + file, Map.of(file, content));
    }

    /** Two files of the same content, as of two empty tables, may change places. */
    private static Damage swap(Path file, byte[] content, List<Path> files, Random random) throws IOException {
        Path other = file;
        byte[] theirs = content;
        while (Arrays.equals(content, theirs)) {
            other = files.get(random.nextInt(files.size()));
            theirs = Files.readAllBytes(other);
        }
        Map<Path, byte[]> whole = new LinkedHashMap<>();
        whole.put(file, content);
        whole.put(other, theirs);
        Files.write(file, theirs);
        Files.write(other, content);
        return new Damage(Kind.SWAPPED, "%s and %s".formatted(file, other), whole);
    }

    Kind kind() {
        return kind;
    }

    List<Path> files() {
        return List.copyOf(whole.keySet());
    }

    @Override
    public void close() throws IOException {
        for (Map.Entry<Path, byte[]> file : whole.entrySet()) {
            Files.write(file.getKey(), file.getValue());
        }
    }

    @Override
    public String toString() {
        return kind + " " + what;
    }
}
