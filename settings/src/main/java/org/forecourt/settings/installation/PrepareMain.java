package org.forecourt.settings.installation;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.forecourt.settings.InvalidSettings;
import org.forecourt.settings.Setting;

/** The one-shot service that runs before all others; see {@link Preparation}. */
public final class PrepareMain {

    private static final int REFUSED = 2;
    private static final int FAILED = 1;

    private PrepareMain() {}

    /**
     * Exit status 0 when all is in place, 2 with one line when something given is at fault, 1 when a file resists.
     *
     * @param arguments the folder of environment files, the folder of secrets, and {@code SETTING=FILE} for every secret
     *     without which the data that the file belongs to cannot be opened
     */
    public static void main(String[] arguments) {
        try {
            Map<Setting, Path> opened = new EnumMap<>(Setting.class);
            for (int i = 2; i < arguments.length; i++) {
                int equals = arguments[i].indexOf('=');
                opened.put(
                        Setting.valueOf(arguments[i].substring(0, equals)),
                        Path.of(arguments[i].substring(equals + 1)));
            }
            new Preparation(Path.of(arguments[0]), Path.of(arguments[1]), opened)
                    .run(System.getenv())
                    .forEach(System.out::println);
        } catch (InvalidSettings refused) {
            System.err.println("settings: " + refused.getMessage());
            System.exit(REFUSED);
        } catch (UncheckedIOException failed) {
            System.err.println("settings: " + failed.getMessage());
            System.exit(FAILED);
        }
    }
}
