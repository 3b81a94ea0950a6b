package org.forecourt.web;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.forecourt.platform.Language;
import org.springframework.stereotype.Component;

/**
 * Every text a visitor can read, by language and key. The texts are ICU message patterns with numbered arguments, so that
 * plurals are right in each language. Thread-safe.
 */
@Component
public final class Messages {

    private static final List<String> BUNDLES = List.of("static", "pages", "errors", "api");

    private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, MessageFormat>> formats = new EnumMap<>(Language.class);

    /** Reads every bundle from {@code messages/<bundle>_<language>.properties}. */
    public Messages() {
        for (Language language : Language.values()) {
            Map<String, String> texts = new HashMap<>();
            BUNDLES.forEach(bundle -> addAll(bundle, language, texts));
            patterns.put(language, Map.copyOf(texts));
            formats.put(language, new ConcurrentHashMap<>());
        }
    }

    /**
     * The text in a language.
     *
     * @param arguments for {@code {0}}, {@code {1}} …; numbers are formatted for the language, so pass a year or an id as text
     * @throws IllegalStateException when no bundle has the key, or when the pattern wants more arguments
     */
    public String text(Language language, String key, Object... arguments) {
        String pattern = patterns.getOrDefault(language, Map.of()).get(key);
        if (pattern == null) {
            throw new IllegalStateException("no text " + key + " in " + language.code());
        }
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        MessageFormat format = format(language, key, pattern);
        if (format.getArgumentNames().size() > arguments.length) {
            throw new IllegalStateException("text " + key + " wants arguments " + format.getArgumentNames());
        }
        return ((MessageFormat) format.clone()).format(arguments);
    }

    /** Whether the key has a text. */
    public boolean has(String key) {
        return patterns.getOrDefault(Language.DEFAULT, Map.of()).containsKey(key);
    }

    /** Every key of a language. */
    public Set<String> keys(Language language) {
        return patterns.getOrDefault(language, Map.of()).keySet();
    }

    /** The pattern behind a key, unformatted, for checks. */
    String pattern(Language language, String key) {
        return java.util.Objects.requireNonNull(
                patterns.getOrDefault(language, Map.of()).get(key));
    }

    private MessageFormat format(Language language, String key, String pattern) {
        return java.util.Objects.requireNonNull(formats.get(language))
                .computeIfAbsent(key, missing -> new MessageFormat(pattern, language.locale()));
    }

    private static void addAll(String bundle, Language language, Map<String, String> texts) {
        String resource = "/messages/" + bundle + "_" + language.code() + ".properties";
        try (var stream = Messages.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("there is no " + resource);
            }
            Properties properties = new Properties();
            try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            for (String key : properties.stringPropertyNames()) {
                if (texts.put(key, properties.getProperty(key)) != null) {
                    throw new IllegalStateException("text " + key + " is in two bundles of " + language.code());
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
