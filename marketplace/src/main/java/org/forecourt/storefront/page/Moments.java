package org.forecourt.storefront.page;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.forecourt.platform.Language;

/** Dates as a language writes them, by the calendar of the market. */
public final class Moments {

    private static final ZoneId MARKET = ZoneId.of("Europe/Kyiv");

    private final ULocale locale;

    private Moments(Language language) {
        locale = ULocale.forLocale(language.locale());
    }

    public static Moments in(Language language) {
        return new Moments(language);
    }

    /** {@code 23 листопада 2026 р.} */
    public String day(LocalDate day) {
        return written("yMMMMd", day.atTime(12, 0).atZone(MARKET).toInstant());
    }

    public String day(Instant moment) {
        return written("yMMMMd", moment);
    }

    /** How long ago, while that is less than a day; the day after that, with the year when it is another one. */
    public String ago(Instant moment, Instant now) {
        Duration age = Duration.between(moment, now);
        if (age.toMinutes() < 1) {
            return relative(1, RelativeUnit.MINUTES);
        }
        if (age.toHours() < 1) {
            return relative(age.toMinutes(), RelativeUnit.MINUTES);
        }
        if (age.toDays() < 1) {
            return relative(age.toHours(), RelativeUnit.HOURS);
        }
        boolean thisYear = moment.atZone(MARKET).getYear() == now.atZone(MARKET).getYear();
        return written(thisYear ? "MMMMd" : "yMMMMd", moment);
    }

    private String relative(long quantity, RelativeUnit unit) {
        return RelativeDateTimeFormatter.getInstance(locale).format(quantity, Direction.LAST, unit);
    }

    private String written(String skeleton, Instant moment) {
        DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, locale);
        format.setTimeZone(TimeZone.getTimeZone(MARKET.getId()));
        return format.format(Date.from(moment));
    }
}
