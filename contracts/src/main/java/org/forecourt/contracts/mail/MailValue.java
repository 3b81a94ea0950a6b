package org.forecourt.contracts.mail;

import java.util.List;

/** One value of a message. What it must look like is said by the {@link Parameter} of the template. */
public sealed interface MailValue {

    /** Anything JSON writes as a string: a line, a paragraph, a link, an amount, an instant. */
    record Text(String text) implements MailValue {}

    /** A whole number. */
    record Count(long number) implements MailValue {}

    /** Ads to be listed in the mail, in order. */
    record Ads(List<AdLine> ads) implements MailValue {

        public Ads {
            ads = List.copyOf(ads);
        }
    }

    /**
     * One ad in a list.
     *
     * @param price decimal string in {@code currency}
     */
    record AdLine(String title, String url, String price, String currency) {}

    static MailValue of(String text) {
        return new Text(text);
    }

    static MailValue of(long number) {
        return new Count(number);
    }

    static MailValue of(List<AdLine> ads) {
        return new Ads(ads);
    }
}
