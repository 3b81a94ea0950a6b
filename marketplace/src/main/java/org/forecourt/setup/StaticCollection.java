package org.forecourt.setup;

import java.nio.file.Path;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.forecourt.storefront.assets.StaticFiles;
import org.springframework.stereotype.Component;

/** Writes the fingerprinted, compressed static files into STATIC_ROOT. */
@Component
final class StaticCollection {

    private final Path staticRoot;

    StaticCollection(Settings settings) {
        this.staticRoot = Path.of(settings.required(Setting.STATIC_ROOT));
    }

    /**
     * Collects all static files.
     *
     * @param clear also removes files that no current asset produced
     */
    void collect(boolean clear) {
        new StaticFiles().collect(staticRoot, clear);
    }
}
