package org.forecourt.storefront.assets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the static files of this program are. Thread-safe. */
@Component
public final class Assets {

    static final String PATH = "/static/";

    private final Path staticRoot;
    private volatile @Nullable Map<String, String> names;

    Assets(Settings settings) {
        staticRoot = Path.of(settings.required(Setting.STATIC_ROOT));
    }

    /**
     * The address of a file by its plain name: {@code app.css} is at {@code /static/app.<hash>.css}. Reads the manifest
     * once; a site on which nobody ran {@code collectstatic} collects the files itself.
     */
    public String url(String name) {
        String fingerprinted = names().get(name);
        if (fingerprinted == null) {
            throw new IllegalArgumentException(name + " is not one of the static files");
        }
        return PATH + fingerprinted;
    }

    private Map<String, String> names() {
        Map<String, String> known = names;
        if (known == null) {
            known = current();
            names = known;
        }
        return known;
    }

    /** The files of this very program, whatever an older one left in the folder. */
    private Map<String, String> current() {
        Map<String, String> expected = Asset.ALL.stream()
                .collect(Collectors.toMap(Asset::name, asset -> asset.fingerprinted(asset.content())));
        return expected.equals(manifest()) ? expected : new StaticFiles().collect(staticRoot, false);
    }

    private Map<String, String> manifest() {
        Path file = staticRoot.resolve(StaticFiles.MANIFEST);
        if (!Files.exists(file)) {
            return Map.of();
        }
        try (InputStream input = Files.newInputStream(file)) {
            Properties properties = new Properties();
            properties.load(input);
            return properties.stringPropertyNames().stream()
                    .collect(Collectors.toMap(name -> name, properties::getProperty));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
