package org.forecourt.backup.physical;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import org.forecourt.backup.BackupRefusal;

/**
 * A moment as an operator names it.
 *
 * @param zone in which it was meant, always shown beside it
 */
public record PointInTime(Instant instant, ZoneId zone) {

    private static final int NANO_DIGITS = 9;

    private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd[ ]['T']HH:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, NANO_DIGITS, true)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(java.time.format.ResolverStyle.STRICT);

    private static final DateTimeFormatter WITH_OFFSET = new DateTimeFormatterBuilder()
            .append(LOCAL)
            .optionalStart()
            .appendLiteral(' ')
            .optionalEnd()
            .appendOffset("+HH:mm", "Z")
            .toFormatter(Locale.ROOT);

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    /**
     * Reads {@code 2026-11-23 10:00}, with seconds or without, in a time zone or with an offset of its own such as
     * {@code +02:00} or {@code Z}.
     *
     * @param zone for a text without an offset
     * @throws BackupRefusal when it is no moment, or two: an hour that summer time skips or repeats
     */
    public static PointInTime parse(String text, ZoneId zone) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text.strip(), WITH_OFFSET);
            return new PointInTime(moment.toInstant(), moment.getOffset());
        } catch (DateTimeParseException withoutOffset) {
            return inZone(text, zone);
        }
    }

    private static PointInTime inZone(String text, ZoneId zone) {
        LocalDateTime local;
        try {
            local = LocalDateTime.parse(text.strip(), LOCAL);
        } catch (DateTimeParseException malformed) {
            throw new BackupRefusal(
                    "'%s' is no moment: write it as \"2026-11-23 10:00\" or \"2026-11-23 10:00:30+02:00\""
                            .formatted(text));
        }
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() != 1) {
            throw new BackupRefusal("%s %s in %s, because summer time changes: add the offset, such as %s"
                    .formatted(
                            text,
                            offsets.isEmpty() ? "does not exist" : "exists twice",
                            zone,
                            zone.getRules().getOffset(local)));
        }
        return new PointInTime(local.atZone(zone).toInstant(), zone);
    }

    /** Such as {@code 2026-11-23 10:00:00 Europe/Kyiv (2026-11-23T08:00:00Z)}. */
    @Override
    public String toString() {
        return "%s %s (%s)".formatted(SHOWN.format(ZonedDateTime.ofInstant(instant, zone)), zone, instant);
    }
}
