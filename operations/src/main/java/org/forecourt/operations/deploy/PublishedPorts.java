package org.forecourt.operations.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forecourt.operations.Refusal;

/**
 * Where this machine reaches the two services of the stack, as {@code docker-compose.yml} publishes them.
 *
 * @param app of the site and the API, 8000 unless the file was edited
 * @param mailing of the mail service, 8001 unless the file was edited
 */
record PublishedPorts(int app, int mailing) {

    /** @throws Refusal when there is no such file */
    static PublishedPorts in(Path home) {
        Path file = home.resolve("docker-compose.yml");
        try {
            String text = Files.readString(file);
            return new PublishedPorts(published(text, Stack.APP_PORT), published(text, Stack.MAILING_PORT));
        } catch (IOException unreadable) {
            throw new Refusal(
                    "%s cannot be read: take it from the repository (git checkout docker-compose.yml)".formatted(file));
        }
    }

    private static int published(String text, int inside) {
        Matcher matcher = Pattern.compile("\"(?:[\\d.]+:)?(\\d{1,5}):%d\"".formatted(inside))
                .matcher(text);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : inside;
    }
}
