package org.forecourt.mailing.text;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.forecourt.contracts.mail.MailLocale;
import org.springframework.stereotype.Component;

/**
 * The texts of the mail service by language and key. They are ICU message patterns with named arguments, so that plurals
 * are right in each language and a translator sees what goes where. Thread-safe.
 */
@Component
public final class Texts {

    private static final List<String> BUNDLES = List.of("mailing_mail", "mailing_console", "mailing_errors");

    private final Map<MailLocale, Map<String, Text>> texts = new EnumMap<>(MailLocale.class);

    /** Reads every bundle from {@code messages/<bundle>_<language>.properties}. */
    public Texts() {
        for (MailLocale locale : MailLocale.values()) {
            Map<String, Text> all = new HashMap<>();
            BUNDLES.forEach(bundle -> addAll(bundle, locale, all));
            texts.put(locale, Map.copyOf(all));
        }
    }

    /** The text of a pattern without arguments. */
    public String text(MailLocale locale, String key) {
        return text(locale, key, Map.of());
    }

    /**
     * The text with its arguments in place. Arguments are inserted as they are: nothing in them is read as a pattern.
     * Numbers are formatted for the language, so pass a year or an id as text.
     *
     * @throws IllegalStateException when no bundle has the key, or when the pattern wants an argument that is not there
     */
    public String text(MailLocale locale, String key, Map<String, ?> arguments) {
        Text text = of(locale).get(key);
        if (text == null) {
            throw new IllegalStateException("no text " + key + " in " + locale.code());
        }
        if (!arguments.keySet().containsAll(text.arguments())) {
            throw new IllegalStateException("text " + key + " wants arguments " + text.arguments());
        }
        return text.format(arguments);
    }

    /** Whether the key has a text. */
    public boolean has(String key) {
        return of(MailLocale.UK).containsKey(key);
    }

    /** Every key of a language. */
    public Set<String> keys(MailLocale locale) {
        return of(locale).keySet();
    }

    /** The pattern behind a key, unformatted, for checks. */
    String pattern(MailLocale locale, String key) {
        return java.util.Objects.requireNonNull(of(locale).get(key)).pattern();
    }

    /** The names of the arguments a key's pattern wants, for checks. */
    Set<String> arguments(MailLocale locale, String key) {
        return java.util.Objects.requireNonNull(of(locale).get(key)).arguments();
    }

    /** The Java locale of a mail's language. */
    static Locale locale(MailLocale locale) {
        return Locale.of(locale.code());
    }

    private Map<String, Text> of(MailLocale locale) {
        return texts.getOrDefault(locale, Map.of());
    }

    private static void addAll(String bundle, MailLocale locale, Map<String, Text> all) {
        Properties properties = read("/messages/" + bundle + "_" + locale.code() + ".properties");
        for (String key : properties.stringPropertyNames()) {
            MessageFormat format = new MessageFormat(properties.getProperty(key), locale(locale));
            if (all.put(key, new Text(properties.getProperty(key), format, format.getArgumentNames())) != null) {
                throw new IllegalStateException("text " + key + " is in two bundles of " + locale.code());
            }
        }
    }

    private static Properties read(String resource) {
        try (var stream = Texts.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("there is no " + resource);
            }
            Properties properties = new Properties();
            try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            return properties;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private record Text(String pattern, MessageFormat format, Set<String> arguments) {

        /** A format is not thread-safe; a copy of one that was parsed already is cheap. */
        String format(Map<String, ?> values) {
            return arguments.isEmpty() ? pattern : ((MessageFormat) format.clone()).format(values);
        }
    }
}
