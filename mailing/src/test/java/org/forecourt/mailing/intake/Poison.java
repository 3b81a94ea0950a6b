package org.forecourt.mailing.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.forecourt.contracts.mail.MailMessageJson;
import org.forecourt.mailing.journal.Mails;

/** What a broken or malicious producer could put into the queue: bodies, by the one reason for which each is refused. */
public final class Poison {

    private static final String PUBLISHED = MailMessageJson.write(Mails.message("olena@example.com"));

    private static final String PRICE_DROP = """
            {"id": "0b9d8c52-6a3e-4a51-9f0e-8f1d1f6f0a11", "template": "price_drop", "locale": "uk",
             "to": {"address": "olena@example.com"},
             "values": {"ad_title": "ZAZ", "ad_link": "https://cars.example/7",
                        "old_price": "9000", "new_price": "8500.50", "currency": "USD"}}
            """;

    private static final String REJECTED = """
            {"id": "0b9d8c52-6a3e-4a51-9f0e-8f1d1f6f0a12", "template": "ad_rejected", "locale": "uk",
             "to": {"address": "olena@example.com"},
             "values": {"ad_title": "ZAZ", "reason": "REASON", "edit_link": "https://cars.example/7"}}
            """;

    private static final String ALERT = """
            {"id": "0b9d8c52-6a3e-4a51-9f0e-8f1d1f6f0a13", "template": "saved_search_alert", "locale": "uk",
             "to": {"address": "olena@example.com"},
             "values": {"search_name": "ZAZ", "search_link": "https://cars.example/", "total": 7, "ads": [ADS]}}
            """;

    private static final String AD =
            "{\"title\": \"ZAZ\", \"url\": \"https://cars.example/7\", \"price\": \"9000\", \"currency\": \"USD\"}";

    private final List<Map.Entry<String, byte[]>> bodies = new ArrayList<>();

    private Poison() {}

    /** In the order in which they are to be published; each reason is the whole of it. */
    public static List<Map.Entry<String, byte[]>> all() {
        Poison poison = new Poison();
        poison.form();
        poison.members();
        poison.texts();
        poison.values();
        poison.monsters();
        return poison.bodies;
    }

    private void form() {
        text("not_json", "Dear broker");
        text("not_an_object", "[1]");
        text("duplicate_key", PUBLISHED.replaceFirst("\\{", "{\"priority\":1,"));
        put("not_utf8", new byte[] {'{', (byte) 0xff, '}'});
    }

    private void members() {
        text("locale unknown_locale", PUBLISHED.replace("\"locale\":\"uk\"", "\"locale\":\"de\""));
        text("template unknown_template", PUBLISHED.replace("ad_published", "advert"));
        text("category unknown_category", PUBLISHED.replace("transactional", "spam"));
        text("id invalid_id", PUBLISHED.replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"7\""));
        text("id missing", PUBLISHED.replaceFirst("\"id\":\"[^\"]*\",", ""));
        text("to.address invalid_address", PUBLISHED.replace("olena@example.com", "olena"));
        text("to.address missing", REJECTED.replace("\"address\": \"olena@example.com\"", ""));
        text("priority out_of_range", PUBLISHED.replace("\"priority\":5", "\"priority\":10"));
        text("priority wrong_type", PUBLISHED.replace("\"priority\":5", "\"priority\":\"5\""));
        text("send_at invalid_instant", PUBLISHED.replace("\"send_at\":null", "\"send_at\":\"soon\""));
        text("subject unknown_field", PUBLISHED.replaceFirst("\\{", "{\"subject\":\"x\","));
    }

    private void texts() {
        text("to.name line_break", PUBLISHED.replace("Олена", "x\\r\\nBcc: all@example.com"));
        text("to.name empty", PUBLISHED.replace("Олена", " "));
        text("to.name control_character", PUBLISHED.replace("Олена", "Ole\\u0000na"));
        text("to.name broken_text", PUBLISHED.replace("Олена", "Ole\\ud83dna"));
        text("to.name too_long", PUBLISHED.replace("Олена", "Олена".repeat(100)));
        text("values.ad_title too_long", PRICE_DROP.replace("ZAZ", "Z".repeat(161)));
        text("values.reason empty", REJECTED.replace("REASON", "\\n \\n"));
        text("values.reason control_character", REJECTED.replace("REASON", "because\\u0007"));
        text("values.reason broken_text", REJECTED.replace("REASON", "because \\udc00"));
        text("values.reason too_long", REJECTED.replace("REASON", "x".repeat(4_001)));
    }

    private void values() {
        text("values.ad_link invalid_link", PUBLISHED.replace("https://cars.example/7", "javascript:alert(1)"));
        text("values.currency missing", PRICE_DROP.replace(", \"currency\": \"USD\"", ""));
        text("values.currency unknown_currency", PRICE_DROP.replace("USD", "RUB"));
        text("values.new_price invalid_amount", PRICE_DROP.replace("8500.50", "8 500,50"));
        text("values.old_price invalid_amount", PRICE_DROP.replace("9000", "-1"));
        text("values.ads empty", ALERT.replace("ADS", ""));
        text("values.ads too_many", ALERT.replace("ADS", (AD + ", ").repeat(20) + AD));
        text("values.ads[1].price invalid_amount", ALERT.replace("ADS", AD + ", " + AD.replace("9000", "much")));
        text("values.ads[0].url missing", ALERT.replace("ADS", AD.replaceFirst("\"url\": \"[^\"]*\", ", "")));
        text(
                "values too_many",
                REJECTED.replaceFirst("\"values\": \\{", "\"values\": {" + numbered(40, "\"v%d\": 1,")));
        text(
                "to wrong_type",
                REJECTED.replaceFirst(
                        "\\{\"address\": [^}]*}", "[" + numbered(100, "\"r%d@a.example\",") + "\"a@a.example\"]"));
    }

    /** Ten thousand recipients and fifty megabytes are both more than any mail has. */
    private void monsters() {
        String recipients = numbered(10_000, "{\"address\": \"reader%d@example.com\"},");
        text("too_large", REJECTED.replaceFirst("\\{\"address\": [^}]*}", "[" + recipients + "{}]"));
        put("too_large", new byte[50 * 1024 * 1024]);
    }

    private static String numbered(int count, String form) {
        return IntStream.range(0, count).mapToObj(form::formatted).collect(Collectors.joining());
    }

    private void text(String reason, String body) {
        put(reason, body.getBytes(StandardCharsets.UTF_8));
    }

    private void put(String reason, byte[] body) {
        bodies.add(Map.entry(reason, body));
    }
}
