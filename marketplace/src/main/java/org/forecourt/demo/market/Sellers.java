package org.forecourt.demo.market;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.forecourt.accounts.NewSeller;
import org.forecourt.places.City;
import org.forecourt.platform.PublicIds;

/** Names, places and telephone numbers of invented sellers. A seller's key and the seed say everything. */
final class Sellers {

    private static final long IDENTITY = 0x5E11;
    private static final long HOME = 0xC17;
    private static final int OLDEST_DAYS = 2_200;

    private final long seed;
    private final Cities cities;
    private final List<String> men;
    private final List<String> women;
    private final List<String> surnames;
    private final List<String> firms;
    private final List<String> firmNames;
    private final List<String> companies;

    Sellers(long seed, Cities cities) {
        Sections people = Sections.read("people.txt");
        this.seed = seed;
        this.cities = cities;
        this.men = people.required("men");
        this.women = people.required("women");
        this.surnames = people.required("surnames");
        this.firms = people.required("dealers");
        this.firmNames = people.required("business names");
        this.companies = people.required("companies");
    }

    /** Where the seller is at home, and so his vehicles. */
    City city(SellerKey key) {
        return cities.choose(new Dice(seed, HOME, key.packed()));
    }

    NewSeller seller(SellerKey key, Instant now) {
        Dice dice = new Dice(seed, IDENTITY, key.packed());
        String id = PublicIds.next(dice.generator());
        return new NewSeller(
                id,
                name(key, dice),
                key.kind().sellerType(),
                key.kind().isPremium(),
                phones(key.kind(), dice),
                true,
                now.minus(Duration.ofDays(dice.between(61, OLDEST_DAYS))).minusSeconds(dice.between(0, 86_399)));
    }

    private String name(SellerKey key, Dice dice) {
        return switch (key.kind()) {
            case OWNER, TRADER -> person(dice);
            case DEALER -> business(firms, key, dice);
            case COMPANY -> business(companies, key, dice);
        };
    }

    private String person(Dice dice) {
        boolean woman = dice.chance(0.14);
        String first = dice.pick(woman ? women : men);
        String surname = surname(dice.pick(surnames), woman);
        double form = dice.unit();
        if (form < 0.5) {
            return first;
        }
        return form < 0.8 ? first + " " + surname.charAt(0) + "." : first + " " + surname;
    }

    /** Entries with a bar have a masculine and a feminine ending: {@code Левицьк|ий|а}. */
    private static String surname(String entry, boolean woman) {
        String[] parts = entry.split("\\|");
        return parts.length == 1 ? entry : parts[0] + parts[woman ? 2 : 1];
    }

    private String business(List<String> forms, SellerKey key, Dice dice) {
        return dice.pick(forms)
                .replace("{name}", dice.pick(firmNames))
                .replace("{city}", city(key).name().uk());
    }

    /** No number in Ukraine begins with 00 after the country code: these ring nowhere. */
    private static List<String> phones(SellerKey.Kind kind, Dice dice) {
        int count = kind.isBusiness() ? dice.between(1, 3) : dice.chance(0.1) ? 2 : 1;
        List<String> phones = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            phones.add("+38000" + dice.between(1_000_000, 9_999_999));
        }
        return phones;
    }
}
