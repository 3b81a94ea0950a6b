package org.forecourt.operations.doctor;

import java.util.Map;
import org.forecourt.settings.Setting;

/**
 * A product that runs on a data folder.
 *
 * @param overriding what it knows better than the environment files: its ports and its database
 */
public record LocalInstance(long process, Map<Setting, String> overriding) {

    public LocalInstance {
        overriding = Map.copyOf(overriding);
    }

    /** Names only: a value may be a secret. */
    @Override
    public String toString() {
        return "LocalInstance[%d, %s]".formatted(process, overriding.keySet());
    }
}
