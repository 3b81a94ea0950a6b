package org.forecourt.rig;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** AUTH PLAIN and AUTH LOGIN. */
final class SmtpSignIn {

    private final SmtpConnection connection;

    SmtpSignIn(SmtpConnection connection) {
        this.connection = connection;
    }

    /** Asks for what the command did not bring, and compares. */
    boolean accepts(String rest, SinkOptions.@Nullable Credentials wanted) throws IOException {
        String[] parts = rest.split(" ", 2);
        String given;
        if (parts[0].equalsIgnoreCase("PLAIN")) {
            String initial = parts.length > 1 ? parts[1] : ask("");
            given = decode(initial).replaceFirst("^[^\0]*\0", "");
        } else {
            String user = parts.length > 1 ? parts[1] : ask("VXNlcm5hbWU6");
            given = decode(user) + "\0" + decode(ask("UGFzc3dvcmQ6"));
        }
        return wanted != null && given.equals(wanted.user() + "\0" + wanted.password());
    }

    private String ask(String prompt) throws IOException {
        connection.write("334 " + prompt);
        return connection.read();
    }

    private static String decode(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException garbage) {
            return "";
        }
    }
}
