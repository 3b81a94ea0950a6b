package org.forecourt.mailing.text;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.util.Date;
import java.util.EnumMap;
import java.util.Map;
import org.forecourt.contracts.mail.MailLocale;

/** Moments as a language writes them, by the clock of the market. */
public final class Moments {

    private static final String MARKET = "Europe/Kyiv";
    private static final Map<MailLocale, Moments> ALL = new EnumMap<>(MailLocale.class);

    static {
        for (MailLocale locale : MailLocale.values()) {
            ALL.put(locale, new Moments(locale));
        }
    }

    private final DateFormat format;

    private Moments(MailLocale locale) {
        format = DateFormat.getInstanceForSkeleton("yMMMMdjmz", ULocale.forLocale(Texts.locale(locale)));
        format.setTimeZone(TimeZone.getTimeZone(MARKET));
    }

    public static Moments in(MailLocale locale) {
        return java.util.Objects.requireNonNull(ALL.get(locale));
    }

    /** Day, time and zone: {@code 23 листопада 2026 р. о 21:40 за східноєвропейським часом} or shorter. */
    public String dayAndTime(Instant moment) {
        return ((DateFormat) format.clone()).format(Date.from(moment));
    }
}
