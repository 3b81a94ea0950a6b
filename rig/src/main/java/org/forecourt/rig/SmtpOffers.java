package org.forecourt.rig;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The answer to EHLO. */
final class SmtpOffers {

    private SmtpOffers() {}

    static String answer(SinkOptions options, boolean secured) {
        List<String> offers = new ArrayList<>(List.of("sink.test", "8BITMIME", "ENHANCEDSTATUSCODES"));
        offers.add("SIZE " + options.sizeLimit());
        if (options.smtpUtf8()) {
            offers.add("SMTPUTF8");
        }
        if (options.pipelining()) {
            offers.add("PIPELINING");
        }
        if (options.security() == SinkOptions.Security.STARTTLS && !secured) {
            offers.add("STARTTLS");
        } else if (options.credentials() != null) {
            offers.add("AUTH PLAIN LOGIN");
        }
        String last = offers.removeLast();
        return offers.stream().map(offer -> "250-" + offer + "\r\n").collect(Collectors.joining()) + "250 " + last;
    }
}
