package org.forecourt.backup.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forecourt.backup.BackupRefusal;

/**
 * A folder on another host.
 *
 * @param path absolute, or relative to where the user arrives
 */
record SftpAddress(String user, String host, int port, String path) {

    static final String SCHEME = "sftp://";

    private static final int USUAL_PORT = 22;
    private static final Pattern FORM = Pattern.compile(
            "sftp://([A-Za-z0-9._-]+)@([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(?::([0-9]{1,5}))?/(~/)?(.*?)/*");

    /** Reads {@code sftp://user@host:port/path}; {@code /~/} before the path makes it one below the user's own folder. */
    static SftpAddress of(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new BackupRefusal(
                    "%s is no address of a folder, such as sftp://user@host:22/folder".formatted(shown(text)));
        }
        String path = parts.group(5);
        if (!path.chars().noneMatch(Character::isISOControl) || path.isEmpty() || ("/" + path + "/").contains("/../")) {
            throw new BackupRefusal("%s names no folder of its own on that host".formatted(text));
        }
        String port = parts.group(3);
        return new SftpAddress(
                parts.group(1),
                parts.group(2).replace("[", "").replace("]", ""),
                port == null ? USUAL_PORT : Integer.parseInt(port),
                (parts.group(4) == null ? "/" : "") + path);
    }

    /** Somebody may have written a password into it. */
    private static String shown(String text) {
        return text.replaceFirst(":[^/@]*@", ":…@");
    }

    @Override
    public String toString() {
        return "%s%s@%s%s%s"
                .formatted(
                        SCHEME,
                        user,
                        host.contains(":") ? "[" + host + "]" : host,
                        port == USUAL_PORT ? "" : ":" + port,
                        path.startsWith("/") ? path : "/~/" + path);
    }
}
