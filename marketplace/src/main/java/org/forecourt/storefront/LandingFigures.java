package org.forecourt.storefront;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.forecourt.money.Money;
import org.forecourt.search.Market;
import org.forecourt.search.MarketFigures;
import org.forecourt.storefront.page.Frame;
import org.springframework.stereotype.Component;

/** Puts the figures of a make or model into words, and the prices by year onto one scale. */
@Component
final class LandingFigures {

    private static final int MOST_YEARS = 25;

    LandingFigures() {}

    List<LandingView.Figure> figures(MarketFigures.Typical typical, long total, Frame frame) {
        List<LandingView.Figure> figures = new ArrayList<>();
        figures.add(new LandingView.Figure(
                frame.text("pages.landing.ads"), frame.numbers().whole(total)));
        figures.add(new LandingView.Figure(frame.text("pages.landing.median_price"), frame.money(typical.median())));
        if (typical.medianMileage() != null) {
            figures.add(new LandingView.Figure(
                    frame.text("pages.landing.median_mileage"), frame.numbers().kilometres(typical.medianMileage())));
        }
        String first = String.valueOf(typical.firstYear());
        String last = String.valueOf(typical.lastYear());
        figures.add(new LandingView.Figure(
                frame.text("pages.landing.built"), first.equals(last) ? first : first + "–" + last));
        return figures;
    }

    /** The youngest years; each price range is drawn on the scale of the dearest ad. */
    List<LandingView.YearRow> years(List<Market.YearPrices> years, String searchHref, Frame frame) {
        List<Market.YearPrices> shown = years.stream().limit(MOST_YEARS).toList();
        double dearest =
                shown.stream().mapToDouble(year -> value(year.highest())).max().orElse(1);
        return shown.stream()
                .map(year -> new LandingView.YearRow(
                        String.valueOf(year.year()),
                        searchHref + "&year_min=" + year.year() + "&year_max=" + year.year(),
                        frame.numbers().whole(year.count()),
                        frame.money(rounded(year.lowest())),
                        frame.money(rounded(year.median())),
                        frame.money(rounded(year.highest())),
                        share(value(year.lowest()), dearest),
                        share(Math.max(value(year.highest()) - value(year.lowest()), dearest / 100), dearest)))
                .toList();
    }

    private static Money rounded(Money money) {
        return new Money(money.amount().setScale(0, java.math.RoundingMode.HALF_UP), money.currency());
    }

    private static double value(Money money) {
        return money.amount().doubleValue();
    }

    private static String share(double part, double whole) {
        BigDecimal share = BigDecimal.valueOf(whole <= 0 ? 0 : Math.min(100, part / whole * 100));
        return String.format(Locale.ROOT, "%.1f", share);
    }
}
