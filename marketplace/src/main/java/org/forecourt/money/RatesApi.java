package org.forecourt.money;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The exchange rates that every derived price on the site is made with. */
@RestController
final class RatesApi {

    private static final int DECIMALS = 4;

    private final DatedRates rates;

    RatesApi(DatedRates rates) {
        this.rates = rates;
    }

    /** What one unit of each currency costs in the base currency, as decimal text. */
    record RatesJson(@JsonProperty("rate_date") LocalDate rateDate, Currency base, Quotes rates) {}

    record Quotes(
            @JsonProperty("USD") String usd,
            @JsonProperty("EUR") String eur,
            @JsonProperty("UAH") String uah) {}

    @GetMapping(path = "/api/rates", produces = MediaType.APPLICATION_JSON_VALUE)
    RatesJson rates() {
        Rates today = rates.today();
        return new RatesJson(
                today.day(),
                Currency.UAH,
                new Quotes(text(today.usdInUah()), text(today.eurInUah()), text(BigDecimal.ONE)));
    }

    private static String text(BigDecimal rate) {
        return rate.setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString();
    }
}
