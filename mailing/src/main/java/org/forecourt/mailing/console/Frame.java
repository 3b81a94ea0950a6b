package org.forecourt.mailing.console;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.mailing.health.HealthReport;
import org.forecourt.mailing.text.Numbers;
import org.forecourt.mailing.text.Texts;
import org.forecourt.mailing.web.FieldProblem;

/**
 * What every page knows: its language and texts, where it is, and the token its forms carry.
 *
 * @param address of this page with its query, for the links to the other languages
 * @param sections of the menu
 * @param catching whether the mail catcher keeps all mail
 * @param signedIn whether there is a session to end
 * @param notice key of what has just been done, empty for nothing
 */
public record Frame(
        MailLocale language,
        Texts texts,
        Section section,
        String address,
        List<Section> sections,
        boolean catching,
        boolean signedIn,
        String formToken,
        String notice,
        Assets assets) {

    public Frame {
        sections = List.copyOf(sections);
    }

    public String text(String key) {
        return texts.text(language, "console." + key);
    }

    /** A text with arguments as name, value, name, value. */
    public String text(String key, Object... arguments) {
        Map<String, Object> named = new HashMap<>();
        for (int index = 0; index < arguments.length; index += 2) {
            named.put((String) arguments[index], arguments[index + 1]);
        }
        return texts.text(language, "console." + key, named);
    }

    /** What a check of health found. */
    public String found(HealthReport.Check check) {
        return texts.text(language, "console.health." + check.code(), check.figures());
    }

    /** The title or the detail of a problem: the page's own words where it has some, else those of the API. */
    public String problem(String code, String part) {
        String own = "console.problem." + code + "." + part;
        return texts.text(language, texts.has(own) ? own : "errors." + code + "." + part, Map.of("fields", ""));
    }

    /** What is wrong with a field, in words. */
    public String message(FieldProblem problem) {
        Map<String, String> arguments = new HashMap<>(problem.arguments());
        arguments.put("field", problem.field());
        return texts.text(language, "errors.field." + problem.code(), arguments);
    }

    /** Why the broker put a letter aside; a reason of a newer broker stays as it is. */
    public String brokersReason(String code) {
        String key = "console.letters.reason." + code;
        return code.isEmpty() || !texts.has(key) ? text("letters.no_reason") + " " + code : texts.text(language, key);
    }

    public String number(long number) {
        return Numbers.in(language).whole(number);
    }

    /** The time of day, to the second. */
    public String clock(Instant moment) {
        return PageMoments.clock(language, moment);
    }

    public String brief(Instant moment) {
        return PageMoments.brief(language, moment);
    }

    public String exact(Instant moment) {
        return PageMoments.exact(language, moment);
    }

    /** A length of time in its largest whole unit. */
    public String lasting(Duration duration) {
        if (duration.toMinutes() < 2) {
            return text("lasting.seconds", "count", Math.max(0, duration.toSeconds()));
        }
        return duration.toHours() < 2
                ? text("lasting.minutes", "count", duration.toMinutes())
                : text("lasting.hours", "count", duration.toHours());
    }

    /** This page in another language. */
    public String in(MailLocale other) {
        return address + (address.contains("?") ? "&" : "?") + "lang=" + other.code();
    }

    public List<MailLocale> languages() {
        return List.of(MailLocale.values());
    }

    public String asset(String name) {
        return assets.url(name);
    }
}
