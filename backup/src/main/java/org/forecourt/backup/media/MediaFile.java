package org.forecourt.backup.media;

import java.util.Comparator;
import org.forecourt.backup.archive.Damaged;
import org.forecourt.backup.archive.Part;

/**
 * One file below the media folder, and where its content lies in the store.
 *
 * @param path relative to the media folder, with {@code /} between folders
 * @param changedAt in milliseconds since 1970
 * @param blob the content in the store
 */
public record MediaFile(String path, long changedAt, Part blob) {

    /** Folder by folder, as {@link MediaWalk} goes. */
    static final Comparator<String> ORDER = Comparator.comparing(path -> path.replace('/', '\u0000'));

    private static final int FIELDS = 7;

    /** One line of the list, without its end. */
    String line() {
        return String.join(
                "\t",
                blob.sha256(),
                String.valueOf(blob.size()),
                blob.storedSha256(),
                String.valueOf(blob.storedSize()),
                blob.name(),
                String.valueOf(changedAt),
                path);
    }

    /**
     * The file of a line.
     *
     * @throws Damaged when it is no such line
     */
    static MediaFile of(String line) {
        String[] fields = line.split("\t", -1);
        try {
            if (fields.length != FIELDS || isUnsafe(fields[6])) {
                throw new Damaged("the list of pictures has a line that is none");
            }
            boolean isEncrypted = fields[4].endsWith(MediaBlobs.ENCRYPTED);
            Part blob = new Part(
                    fields[4],
                    Long.parseLong(fields[1]),
                    fields[0],
                    Long.parseLong(fields[3]),
                    fields[2],
                    false,
                    isEncrypted);
            return new MediaFile(fields[6], Long.parseLong(fields[5]), blob);
        } catch (NumberFormatException other) {
            throw new Damaged("the list of pictures has a line that is none", other);
        }
    }

    private static boolean isUnsafe(String path) {
        return path.isEmpty()
                || path.startsWith("/")
                || ("/" + path + "/").contains("/../")
                || path.chars().anyMatch(Character::isISOControl);
    }
}
