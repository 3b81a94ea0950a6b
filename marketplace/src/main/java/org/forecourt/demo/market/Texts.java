package org.forecourt.demo.market;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forecourt.ads.Vehicle;
import org.forecourt.catalog.Catalog;
import org.forecourt.catalog.Make;
import org.forecourt.catalog.Model;
import org.forecourt.places.City;
import org.forecourt.platform.Language;
import org.jspecify.annotations.Nullable;

/**
 * What sellers write. A text is put together from sentences of the files {@code demo/texts_*.txt}, whose sections are named
 * after what is said, and where it matters after the condition or the vehicle type it is said of.
 */
final class Texts {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final double IN_UKRAINIAN = 0.7;
    private static final double IN_RUSSIAN = 0.2;
    private static final double WITH_TYPOS = 0.15;
    private static final int TRIES = 8;

    private final Catalog catalog;
    private final Map<Language, Sections> sentences = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, String>> words = new EnumMap<>(Language.class);

    /** What a text is about. */
    record Subject(Model model, Vehicle vehicle, City city, String exchange, Language language) {}

    Texts(Catalog catalog) {
        this.catalog = catalog;
        for (Language language : Language.values()) {
            Sections sections = Sections.read("texts_" + language.code() + ".txt");
            sentences.put(language, sections);
            words.put(language, sections.pairs("words"));
        }
    }

    static Language language(Dice dice) {
        double share = dice.unit();
        if (share < IN_UKRAINIAN) {
            return Language.UK;
        }
        return share < IN_UKRAINIAN + IN_RUSSIAN ? Language.RU : Language.EN;
    }

    String compose(Subject subject, Dice dice) {
        Vehicle vehicle = subject.vehicle();
        List<String> said = new ArrayList<>();
        say(said, subject, "opening", 1, dice);
        say(said, subject, "state." + vehicle.condition(), 1, dice);
        if (!vehicle.condition().equals("for_parts")) {
            say(said, subject, "detail." + vehicle.vehicleType(), 0.9, dice);
            say(said, subject, "detail." + vehicle.vehicleType(), 0.45, dice);
        }
        if (vehicle.condition().equals("used")) {
            say(said, subject, "history", 0.5, dice);
            say(said, subject, "reason", 0.35, dice);
        }
        say(said, subject, "exchange." + subject.exchange(), 0.6, dice);
        say(said, subject, "closing", 0.75, dice);
        String text = String.join(dice.chance(0.2) ? "\n" : " ", said);
        return dice.chance(WITH_TYPOS) ? Typos.into(text, dice) : text;
    }

    private void say(List<String> said, Subject subject, String section, double probability, Dice dice) {
        if (!dice.chance(probability)) {
            return;
        }
        List<String> choices = sections(subject.language()).required(section);
        for (int i = 0; i < TRIES; i++) {
            String sentence = filled(dice.pick(choices), subject);
            if (sentence != null && !said.contains(sentence)) {
                said.add(sentence);
                return;
            }
        }
    }

    private Sections sections(Language language) {
        Sections sections = sentences.get(language);
        if (sections == null) {
            throw new IllegalStateException("no texts in " + language);
        }
        return sections;
    }

    /** The sentence with its places filled, or null when the vehicle lacks what it speaks of. */
    private @Nullable String filled(String sentence, Subject subject) {
        Matcher places = PLACE.matcher(sentence);
        StringBuilder filled = new StringBuilder();
        while (places.find()) {
            String value = value(places.group(1), subject);
            if (value == null) {
                return null;
            }
            places.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return places.appendTail(filled).toString();
    }

    private @Nullable String value(String place, Subject subject) {
        Vehicle vehicle = subject.vehicle();
        Language language = subject.language();
        return switch (place) {
            case "make" -> makeName(vehicle.make());
            case "model" -> modelName(subject.model());
            case "year" -> String.valueOf(vehicle.year());
            case "city" -> subject.city().name().in(language);
            case "fuel" -> word(language, "fuel.", vehicle.fuel());
            case "gearbox" -> word(language, "gearbox.", vehicle.transmission());
            case "power" -> vehicle.powerHp() == null ? null : String.valueOf(vehicle.powerHp());
            case "litres" ->
                vehicle.engineCc() == null ? null : String.format(Locale.ROOT, "%.1f", vehicle.engineCc() / 1000.0);
            case "battery" ->
                vehicle.batteryKwh() == null ? null : vehicle.batteryKwh().toPlainString();
            case "mileage" -> grouped(vehicle.mileageKm());
            case "hours" -> grouped(vehicle.operatingHours());
            default -> throw new IllegalStateException("demo texts: unknown place {" + place + "}");
        };
    }

    private String makeName(String make) {
        return catalog.make(make).map(Make::name).orElse(make);
    }

    /** Some models carry the maker's name in their own: nobody writes it twice. */
    private String modelName(Model model) {
        String make = makeName(model.make()) + " ";
        return model.name().startsWith(make) ? model.name().substring(make.length()) : model.name();
    }

    private @Nullable String word(Language language, String kind, @Nullable String code) {
        Map<String, String> known = words.get(language);
        return known == null || code == null ? null : known.get(kind + code);
    }

    /** Thousands apart by a space, as people write them in all three languages. */
    private static @Nullable String grouped(@Nullable Integer number) {
        if (number == null || number < 1_000) {
            return number == null ? null : number.toString();
        }
        return number / 1_000 + " " + "%03d".formatted(number % 1_000);
    }
}
