package org.forecourt.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Asks the public service of the National Bank of Ukraine for the official rates of a day. */
@Component
final class NationalBank {

    private static final int LARGEST_ANSWER = 1_000_000;
    private static final int OK = 200;
    private static final BigDecimal SMALLEST = new BigDecimal("0.0001");
    private static final BigDecimal LARGEST = new BigDecimal("1000000");
    private static final DateTimeFormatter ASKED = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter ANSWERED = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final NationalBankOptions options;

    NationalBank(NationalBankOptions options) {
        this.options = options;
    }

    /** One currency of the answer; the service sends more fields, which do not matter here. */
    private record Quote(
            @Nullable String cc,
            @Nullable BigDecimal rate,
            @Nullable String exchangedate) {}

    /** The rates as the bank says them; the caller decides whether to believe them. */
    Rates rates(LocalDate day) throws RatesUnavailable, InterruptedException {
        List<@Nullable Quote> quotes = parsed(answer(day));
        Quote dollar = quote(quotes, Currency.USD);
        Quote euro = quote(quotes, Currency.EUR);
        LocalDate answered = day(dollar);
        if (!answered.equals(day(euro))) {
            throw new RatesUnavailable("the answer has different days for USD and EUR");
        }
        return new Rates(answered, rate(dollar), rate(euro));
    }

    private byte[] answer(LocalDate day) throws RatesUnavailable, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(options.address() + "?date=" + day.format(ASKED) + "&json"))
                .header("Accept", "application/json")
                .build();
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(options.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()) {
            return body(client, request);
        }
    }

    /** The timeout covers headers and body; the client's own one would end with the headers. */
    private byte[] body(HttpClient client, HttpRequest request) throws RatesUnavailable, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> pending =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
        try {
            HttpResponse<byte[]> response = pending.get(options.timeout().toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != OK) {
                throw new RatesUnavailable("the service answered with status " + response.statusCode());
            }
            return response.body();
        } catch (TimeoutException late) {
            throw new RatesUnavailable(
                    "no complete answer within " + options.timeout().toMillis() + " ms");
        } catch (ExecutionException failed) {
            throw new RatesUnavailable("the service cannot be reached or broke off");
        } finally {
            client.shutdownNow();
        }
    }

    private static List<@Nullable Quote> parsed(byte[] answer) throws RatesUnavailable {
        try {
            return JSON.readValue(answer, new TypeReference<>() {});
        } catch (JacksonException malformed) {
            throw new RatesUnavailable("the answer is not the expected JSON");
        }
    }

    private static Quote quote(@Nullable List<@Nullable Quote> quotes, Currency currency) throws RatesUnavailable {
        List<Quote> found = quotes == null
                ? List.of()
                : quotes.stream()
                        .filter(quote -> quote != null && currency.name().equals(quote.cc))
                        .toList();
        if (found.size() != 1) {
            throw new RatesUnavailable("the answer has " + found.size() + " rates for " + currency);
        }
        return found.getFirst();
    }

    private static LocalDate day(Quote quote) throws RatesUnavailable {
        try {
            return LocalDate.parse(quote.exchangedate == null ? "" : quote.exchangedate, ANSWERED);
        } catch (DateTimeParseException malformed) {
            throw new RatesUnavailable("the answer has no day for " + quote.cc);
        }
    }

    /** Compared before it is rounded, because a number with a huge exponent must not be expanded. */
    private static BigDecimal rate(Quote quote) throws RatesUnavailable {
        BigDecimal rate = quote.rate;
        if (rate == null || rate.compareTo(SMALLEST) < 0 || rate.compareTo(LARGEST) > 0) {
            throw new RatesUnavailable("the answer has no sensible rate for " + quote.cc);
        }
        return rate.setScale(SMALLEST.scale(), RoundingMode.HALF_UP);
    }
}
