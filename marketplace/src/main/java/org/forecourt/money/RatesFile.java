package org.forecourt.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.forecourt.platform.ReferenceFolder;
import org.forecourt.platform.ReferenceRow;
import org.jspecify.annotations.Nullable;

/** Reads and checks {@code rates.csv}: two rows a day, one for each foreign currency. */
final class RatesFile {

    private static final int DECIMALS = 4;

    private final ReferenceFolder folder;

    RatesFile(ReferenceFolder folder) {
        this.folder = folder;
    }

    private record Cell(ReferenceRow row, BigDecimal uah) {}

    List<Rates> read() {
        SortedMap<LocalDate, Cell> dollars = new TreeMap<>();
        SortedMap<LocalDate, Cell> euros = new TreeMap<>();
        for (ReferenceRow row : folder.rows("rates.csv", "date", "currency", "uah")) {
            boolean dollar = row.known("currency", Set.of("USD", "EUR"), "foreign currency")
                    .equals("USD");
            Cell cell = new Cell(row, uah(row));
            if ((dollar ? dollars : euros).put(date(row), cell) != null) {
                throw row.invalid("date", "a day that occurs once for each currency");
            }
        }
        return joined(dollars, euros);
    }

    private static List<Rates> joined(SortedMap<LocalDate, Cell> dollars, SortedMap<LocalDate, Cell> euros) {
        List<Rates> rates = new ArrayList<>();
        dollars.forEach((day, dollar) -> rates.add(new Rates(day, dollar.uah, other(euros, day, dollar).uah)));
        euros.forEach((day, euro) -> other(dollars, day, euro));
        return rates;
    }

    private static Cell other(SortedMap<LocalDate, Cell> rates, LocalDate day, Cell cell) {
        @Nullable Cell other = rates.get(day);
        if (other == null) {
            throw cell.row.invalid("date", "a day with a row for USD and one for EUR");
        }
        return other;
    }

    private static BigDecimal uah(ReferenceRow row) {
        BigDecimal uah = row.decimal("uah", "0.0001", "99999999");
        if (uah.scale() > DECIMALS) {
            throw row.invalid("uah", "a number with at most " + DECIMALS + " decimals");
        }
        return uah;
    }

    private static LocalDate date(ReferenceRow row) {
        try {
            return LocalDate.parse(row.text("date"));
        } catch (DateTimeParseException malformed) {
            throw row.invalid("date", "a date such as 2026-11-01");
        }
    }
}
