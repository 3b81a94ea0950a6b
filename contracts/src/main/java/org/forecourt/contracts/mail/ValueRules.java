package org.forecourt.contracts.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.forecourt.contracts.mail.MailValue.AdLine;
import org.forecourt.contracts.mail.MailValue.Ads;
import org.forecourt.contracts.mail.MailValue.Count;
import org.forecourt.contracts.mail.MailValue.Text;

/** Compares the values of a message with the parameters of its template. */
final class ValueRules {

    private static final long MAX_COUNT = 1_000_000;
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,10}(?:\\.[0-9]{1,2})?");
    private static final Set<String> CURRENCIES = Set.of("USD", "EUR", "UAH");
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private ValueRules() {}

    static List<Refusal> check(Template template, Map<String, MailValue> values) {
        List<Refusal> refusals = new ArrayList<>();
        for (Parameter parameter : template.parameters()) {
            MailValue value = values.get(parameter.name());
            String field = "values." + parameter.name();
            if (value != null) {
                refusals.addAll(check(field, parameter.type(), value));
            } else if (parameter.isRequired()) {
                refusals.add(new Refusal(field, RefusalCode.MISSING));
            }
        }
        for (String name : values.keySet()) {
            if (template.parameter(name).isEmpty()) {
                refusals.add(new Refusal("values." + name, RefusalCode.UNKNOWN_FIELD));
            }
        }
        return refusals;
    }

    private static List<Refusal> check(String field, ParameterType type, MailValue value) {
        return switch (value) {
            case Text text -> refusal(field, text(type, text.text()));
            case Count count -> refusal(field, count(type, count.number()));
            case Ads list -> ads(field, type, list.ads());
        };
    }

    private static List<Refusal> refusal(String field, Optional<RefusalCode> code) {
        return code.map(reason -> List.of(new Refusal(field, reason))).orElse(List.of());
    }

    private static Optional<RefusalCode> text(ParameterType type, String text) {
        if (type == ParameterType.PARAGRAPH) {
            return TextRules.paragraph(text, type.limit());
        }
        Optional<RefusalCode> malformed = TextRules.line(text, type.limit());
        return switch (type) {
            case COUNT, ADS -> Optional.of(RefusalCode.WRONG_TYPE);
            case LINE, PARAGRAPH -> malformed;
            case LINK -> malformed.or(() -> unless(isLink(text), RefusalCode.INVALID_LINK));
            case ADDRESS ->
                malformed.or(() -> unless(EmailAddress.parse(text).isPresent(), RefusalCode.INVALID_ADDRESS));
            case AMOUNT -> malformed.or(() -> unless(AMOUNT.matcher(text).matches(), RefusalCode.INVALID_AMOUNT));
            case CURRENCY -> malformed.or(() -> unless(CURRENCIES.contains(text), RefusalCode.UNKNOWN_CURRENCY));
            case INSTANT -> malformed.or(() -> unless(instant(text).isPresent(), RefusalCode.INVALID_INSTANT));
        };
    }

    private static Optional<RefusalCode> unless(boolean holds, RefusalCode code) {
        return holds ? Optional.empty() : Optional.of(code);
    }

    private static boolean isLink(String text) {
        try {
            URI uri = new URI(text);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && text.chars().allMatch(character -> character < 0x80);
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    /** The instant of a text, if it is one within this century. */
    static Optional<Instant> instant(String text) {
        try {
            Instant instant = Instant.parse(text);
            return instant.isBefore(EARLIEST) || instant.isAfter(LATEST) ? Optional.empty() : Optional.of(instant);
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<RefusalCode> count(ParameterType type, long number) {
        if (type != ParameterType.COUNT) {
            return Optional.of(RefusalCode.WRONG_TYPE);
        }
        return unless(number >= 0 && number <= MAX_COUNT, RefusalCode.OUT_OF_RANGE);
    }

    private static List<Refusal> ads(String field, ParameterType type, List<AdLine> ads) {
        if (type != ParameterType.ADS) {
            return List.of(new Refusal(field, RefusalCode.WRONG_TYPE));
        }
        if (ads.isEmpty() || ads.size() > type.limit()) {
            return List.of(new Refusal(field, ads.isEmpty() ? RefusalCode.EMPTY : RefusalCode.TOO_MANY));
        }
        List<Refusal> refusals = new ArrayList<>();
        for (int index = 0; index < ads.size(); index++) {
            AdLine ad = ads.get(index);
            String path = field + "[" + index + "].";
            refusals.addAll(refusal(path + "title", text(ParameterType.LINE, ad.title())));
            refusals.addAll(refusal(path + "url", text(ParameterType.LINK, ad.url())));
            refusals.addAll(refusal(path + "price", text(ParameterType.AMOUNT, ad.price())));
            refusals.addAll(refusal(path + "currency", text(ParameterType.CURRENCY, ad.currency())));
        }
        return refusals;
    }
}
