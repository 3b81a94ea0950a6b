package org.forecourt.mailing.compose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.MailValue;
import org.forecourt.contracts.mail.Parameter;
import org.forecourt.contracts.mail.Recipient;
import org.forecourt.contracts.mail.Template;

/** Messages the contract lets in and nobody would write by accident. */
final class HostileValues {

    static final String MARKUP = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&amp;${1+1}{0}%s";
    static final String REVERSED = "\u202e\u2067gnp.exe\u2069 \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627";
    static final String UNBROKEN = "Нерозривнеслово".repeat(5);

    private HostileValues() {}

    static MailMessage message(Template template, MailLocale locale) {
        Map<String, MailValue> values = new HashMap<>();
        for (Parameter parameter : template.parameters()) {
            values.put(parameter.name(), value(parameter));
        }
        Recipient to = new Recipient(
                EmailAddress.parse("very.unusual.address.that.does.not.end@mail.subdomain.of.a.long.example.com")
                        .orElseThrow(),
                "Eve <eve@evil.example>, \"x\" http://evil.example");
        return MailMessage.of(UUID.randomUUID(), template, locale, to, values);
    }

    private static MailValue value(Parameter parameter) {
        return switch (parameter.type()) {
            case LINE -> MailValue.of(line());
            case PARAGRAPH -> MailValue.of(paragraph());
            case LINK -> MailValue.of(link());
            case ADDRESS -> MailValue.of("a.very.long.new.address@an.even.longer.domain.name.example.com");
            case COUNT -> MailValue.of(1_000_000);
            case AMOUNT -> MailValue.of(parameter.name().startsWith("old") ? "9999999999.99" : "9999999998.01");
            case CURRENCY -> MailValue.of("UAH");
            case INSTANT -> MailValue.of("2026-03-29T01:00:00Z");
            case ADS -> MailValue.of(ads());
        };
    }

    static String line() {
        String line = MARKUP + " " + REVERSED + " " + UNBROKEN;
        return line.substring(0, line.offsetByCodePoints(0, Math.min(160, line.codePointCount(0, line.length()))));
    }

    static String paragraph() {
        String text =
                "\n\n\n" + MARKUP + "\r\n.\r\n..\r\nFrom x\r\n" + REVERSED + "\n\n\n\n" + UNBROKEN + "\n😀👨‍👩‍👧 ";
        StringBuilder paragraph = new StringBuilder(text);
        while (paragraph.codePointCount(0, paragraph.length()) < 3_900) {
            paragraph.append("Довгий опис, який ніяк не скінчиться. ");
        }
        return paragraph.substring(0, paragraph.offsetByCodePoints(0, 3_900));
    }

    static String link() {
        return "https://cars.example/x?a=" + "b".repeat(1_900) + "&c=%22%3E'&d=(x)";
    }

    private static List<MailValue.AdLine> ads() {
        List<MailValue.AdLine> ads = new ArrayList<>();
        for (int index = 0; index < 20; index++) {
            ads.add(new MailValue.AdLine(line(), link(), "9999999999.99", "UAH"));
        }
        return ads;
    }
}
