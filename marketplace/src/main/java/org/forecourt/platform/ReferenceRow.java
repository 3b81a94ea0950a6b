package org.forecourt.platform;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One row of a reference data file. Every method that reads a cell throws {@link InvalidReferenceData} with file, line and
 * column when the cell does not hold what is asked for.
 */
public final class ReferenceRow {

    private static final Pattern CODE = Pattern.compile("[a-z0-9_]+");

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,9})?");
    private static final int LONGEST_SHOWN = 200;

    private final String file;
    private final long line;
    private final List<String> header;
    private final List<String> cells;

    ReferenceRow(String file, List<String> header, CsvRecord cells) {
        this.file = file;
        this.line = cells.getStartingLineNumber();
        this.header = header;
        this.cells = cells.getFields();
        if (this.cells.size() != header.size()) {
            throw new InvalidReferenceData(
                    "%s line %d: expected %d cells, found %d".formatted(file, line, header.size(), this.cells.size()));
        }
    }

    /** Whether the cell is empty. */
    public boolean isEmpty(String column) {
        return cell(column).isEmpty();
    }

    /** A text that is not empty and has no space around it. */
    public String text(String column) {
        String value = cell(column);
        if (value.isEmpty() || !value.strip().equals(value)) {
            throw invalid(column, "a text without space around it");
        }
        return value;
    }

    /** A text of the given form. */
    public String text(String column, Pattern form, String expected) {
        String value = text(column);
        if (!form.matcher(value).matches()) {
            throw invalid(column, expected);
        }
        return value;
    }

    /** A stable code. */
    public String code(String column) {
        return text(column, CODE, "a code of a-z, 0-9 and _");
    }

    /** A code that exists already. */
    public String known(String column, Set<String> codes, String what) {
        String value = text(column);
        if (!codes.contains(value)) {
            throw invalid(column, "the code of a known " + what);
        }
        return value;
    }

    /** One of the given words, as what it stands for. */
    public <T> T oneOf(String column, Map<String, T> words) {
        @Nullable T meaning = words.get(text(column));
        if (meaning == null) {
            throw invalid(column, "one of " + String.join(", ", new TreeSet<>(words.keySet())));
        }
        return meaning;
    }

    /** Several codes that exist already, each once, separated by single spaces; an empty cell is an empty list. */
    public List<String> allKnown(String column, Set<String> codes, String what) {
        List<String> values = list(column);
        if (!codes.containsAll(values)) {
            throw invalid(column, "codes of a known " + what + " separated by single spaces");
        }
        return values;
    }

    /** Different words separated by single spaces; an empty cell is an empty list. */
    public List<String> list(String column) {
        if (isEmpty(column)) {
            return List.of();
        }
        List<String> values = List.of(cell(column).split(" ", -1));
        if (values.contains("") || Set.copyOf(values).size() != values.size()) {
            throw invalid(column, "different codes separated by single spaces");
        }
        return values;
    }

    /** A whole number within bounds, both inclusive. */
    public int integer(String column, int min, int max) {
        String value = cell(column);
        if (WHOLE.matcher(value).matches()) {
            int number = Integer.parseInt(value);
            if (number >= min && number <= max) {
                return number;
            }
        }
        throw invalid(column, "a whole number from " + min + " to " + max);
    }

    /** As {@link #integer}, or null when the cell is empty. */
    public @Nullable Integer optionalInteger(String column, int min, int max) {
        return isEmpty(column) ? null : integer(column, min, max);
    }

    /** A number with a decimal point, within bounds, both inclusive. */
    public BigDecimal decimal(String column, String min, String max) {
        String value = cell(column);
        if (DECIMAL.matcher(value).matches()) {
            BigDecimal number = new BigDecimal(value);
            if (number.compareTo(new BigDecimal(min)) >= 0 && number.compareTo(new BigDecimal(max)) <= 0) {
                return number;
            }
        }
        throw invalid(column, "a number from " + min + " to " + max);
    }

    /** As {@link #decimal}, or null when the cell is empty. */
    public @Nullable BigDecimal optionalDecimal(String column, String min, String max) {
        return isEmpty(column) ? null : decimal(column, min, max);
    }

    /** A cell that says {@code yes} or {@code no}. */
    public boolean yes(String column) {
        return known(column, Set.of("yes", "no"), "answer, yes or no").equals("yes");
    }

    /** The three translations in {@code name_uk}, {@code name_en} and {@code name_ru}, or with another first word. */
    public Names names(String first) {
        return new Names(text(first + "_uk"), text(first + "_en"), text(first + "_ru"));
    }

    /** Remembers a key, refusing one that was seen before. */
    public void once(Set<String> seen, String column, String key) {
        if (!seen.add(key)) {
            throw invalid(column, "a value that occurs once");
        }
    }

    /** The refusal of a cell, for rules that this class does not know. */
    public InvalidReferenceData invalid(String column, String expected) {
        return new InvalidReferenceData("%s line %d, column %s: expected %s, found \"%s\""
                .formatted(file, line, column, expected, shown(cell(column))));
    }

    /** Kept to one line of sensible length, whatever the cell holds. */
    static String shown(String cell) {
        String line = cell.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
    }

    private String cell(String column) {
        return cells.get(header.indexOf(column));
    }
}
