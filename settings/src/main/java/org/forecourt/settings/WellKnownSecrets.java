package org.forecourt.settings;

import java.util.Locale;
import java.util.Set;

/** Values that everybody tries first and that therefore protect nothing. */
public final class WellKnownSecrets {

    private static final Set<String> VALUES = Set.of(
            "admin",
            "administrator",
            "change-me",
            "change_me",
            "changeme",
            "default",
            "example",
            "forecourt",
            "guest",
            "password",
            "postgres",
            "rabbitmq",
            "root",
            "secret",
            "test",
            "123456",
            "12345678",
            "qwerty");

    private WellKnownSecrets() {}

    /** Whether the value is one of them, in whatever case. */
    public static boolean contain(String value) {
        return VALUES.contains(value.toLowerCase(Locale.ROOT));
    }
}
