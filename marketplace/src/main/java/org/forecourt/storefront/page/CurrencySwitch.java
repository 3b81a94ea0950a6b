package org.forecourt.storefront.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forecourt.money.Currency;
import org.forecourt.money.Rates;

/**
 * The same page in another currency. Price limits in its address are converted with it: whoever looks for cars up to 12,000
 * dollars does not mean 12,000 hryvnias.
 */
final class CurrencySwitch {

    private static final Set<String> LIMITS = Set.of("price_min", "price_max");
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(1_000_000_000);

    private CurrencySwitch() {}

    static String switched(String address, Currency to, Rates rates) {
        int question = address.indexOf('?');
        String path = question < 0 ? address : address.substring(0, question);
        List<String> pairs = question < 0
                ? List.of()
                : Arrays.stream(address.substring(question + 1).split("&"))
                        .filter(pair -> !pair.isEmpty())
                        .toList();
        Currency from = pairs.stream()
                .filter(pair -> pair.startsWith("currency="))
                .flatMap(pair -> Currency.of(pair.substring("currency=".length())).stream())
                .findFirst()
                .orElse(Currency.USD);
        Stream<String> kept = pairs.stream()
                .filter(pair -> !pair.startsWith("currency=") && !pair.startsWith("page="))
                .map(pair -> converted(pair, rates.factor(from, to)));
        return path + "?" + Stream.concat(kept, Stream.of("currency=" + to)).collect(Collectors.joining("&"));
    }

    private static String converted(String pair, BigDecimal factor) {
        String[] parts = pair.split("=", 2);
        boolean isLimit =
                LIMITS.contains(parts[0]) && parts.length == 2 && parts[1].matches("[0-9]{1,10}(\\.[0-9]{1,2})?");
        if (!isLimit || factor.compareTo(BigDecimal.ONE) == 0) {
            return pair;
        }
        BigDecimal limit = new BigDecimal(parts[1]).multiply(factor).setScale(0, RoundingMode.HALF_UP);
        return parts[0] + "=" + limit.min(HIGHEST).toPlainString();
    }
}
