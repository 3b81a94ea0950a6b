package org.forecourt.operations.volume;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.forecourt.operations.Refusal;

/** Where a data directory lives: a named volume of the engine, or a folder of this machine as an absolute path. */
record Place(boolean isVolume, String name) {

    private static final Pattern VOLUME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_.-]+");
    private static final Pattern BREAKS_MOUNT = Pattern.compile("[,\"\\p{Cntrl}]");

    /** As the engine itself tells them apart: whatever holds a slash or begins with a point is a folder. */
    static Place parse(String text, Path folderOfCaller) {
        if (text.indexOf('/') < 0 && !text.startsWith(".")) {
            if (!VOLUME.matcher(text).matches()) {
                throw new Refusal("'%s' is neither the name of a volume nor a folder: write ./%s for a folder"
                        .formatted(text, text));
            }
            return new Place(true, text);
        }
        Path folder = real(folderOfCaller.resolve(text));
        if (BREAKS_MOUNT.matcher(folder.toString()).find()) {
            throw new Refusal(
                    "the folder %s cannot be given to the engine: its name holds a comma or a quote".formatted(folder));
        }
        return new Place(false, folder.toString());
    }

    /** One name for one folder, whatever links lead there. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException absent) {
            return path.toAbsolutePath().normalize();
        }
    }

    /** The folder; of a folder only. */
    Path folder() {
        return Path.of(name);
    }

    boolean isExistingFolder() {
        return !isVolume && Files.isDirectory(folder());
    }

    /** The value of the engine's option {@code --mount}. */
    String mount(String destination, boolean readOnly) {
        return "type=%s,src=%s,dst=%s%s%s"
                .formatted(
                        isVolume ? "volume" : "bind",
                        name,
                        destination,
                        readOnly ? ",readonly" : "",
                        isVolume ? ",volume-nocopy" : "");
    }

    /** How it is called on a command line. */
    String argument() {
        return name;
    }

    @Override
    public String toString() {
        return (isVolume ? "volume " : "folder ") + name;
    }
}
