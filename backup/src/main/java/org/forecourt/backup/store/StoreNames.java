package org.forecourt.backup.store;

import java.util.regex.Pattern;

/** Which names a store takes. None begins with a dot, so what does is a store's own. */
final class StoreNames {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*");

    private StoreNames() {}

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** The same name, which leads nowhere out of the store. */
    static String checked(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("not a name for a store: " + name);
        }
        return name;
    }
}
