package org.forecourt.mailing.console;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.forecourt.contracts.mail.MailLocale;

/** Moments as lists and details show them, by the clock of the market. */
final class PageMoments {

    private static final TimeZone MARKET = TimeZone.getTimeZone("Europe/Kyiv");
    private static final Map<MailLocale, DateFormat> SHORT = formats("MMMdHHmm");
    private static final Map<MailLocale, DateFormat> EXACT = formats("yMMMdHHmmss");

    private static final Map<MailLocale, DateFormat> CLOCK = formats("HHmmss");

    private PageMoments() {}

    private static Map<MailLocale, DateFormat> formats(String skeleton) {
        Map<MailLocale, DateFormat> formats = new EnumMap<>(MailLocale.class);
        for (MailLocale locale : MailLocale.values()) {
            DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, new ULocale(locale.code()));
            format.setTimeZone(MARKET);
            formats.put(locale, format);
        }
        return formats;
    }

    /** Hour, minute and second. */
    static String clock(MailLocale locale, Instant moment) {
        return format(CLOCK, locale, moment);
    }

    /** Day and minute. */
    static String brief(MailLocale locale, Instant moment) {
        return format(SHORT, locale, moment);
    }

    /** With year and second. */
    static String exact(MailLocale locale, Instant moment) {
        return format(EXACT, locale, moment);
    }

    /** The first instant of a day there. */
    static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZoneId.of(MARKET.getID())).toInstant();
    }

    private static String format(Map<MailLocale, DateFormat> formats, MailLocale locale, Instant moment) {
        DateFormat shared = Objects.requireNonNull(formats.get(locale));
        return ((DateFormat) shared.clone()).format(Date.from(moment));
    }
}
