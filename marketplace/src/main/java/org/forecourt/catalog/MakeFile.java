package org.forecourt.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.forecourt.platform.ReferenceFolder;
import org.forecourt.platform.ReferenceRow;

/** Reads and checks {@code makes.csv}. */
final class MakeFile {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    /** I, O and Q never occur in a VIN. */
    private static final Pattern WMI = Pattern.compile("[A-HJ-NPR-Z0-9]{3}");

    private final ReferenceFolder folder;

    MakeFile(ReferenceFolder folder) {
        this.folder = folder;
    }

    List<Make> read() {
        Set<String> codes = new HashSet<>();
        Set<String> names = new HashSet<>();
        List<Make> makes = new ArrayList<>();
        for (ReferenceRow row : folder.rows("makes.csv", "code", "name", "country", "popular", "wmi")) {
            Make make = new Make(
                    row.code("code"),
                    row.text("name"),
                    row.known("country", COUNTRIES, "country (ISO 3166-1 alpha-2)"),
                    row.yes("popular"),
                    manufacturerIdentifiers(row));
            row.once(codes, "code", make.code());
            row.once(names, "name", make.name().toLowerCase(Locale.ROOT));
            makes.add(make);
        }
        return makes;
    }

    private static List<String> manufacturerIdentifiers(ReferenceRow row) {
        List<String> identifiers = row.list("wmi");
        if (!identifiers.stream().allMatch(WMI.asMatchPredicate())) {
            throw row.invalid("wmi", "manufacturer identifiers of 3 characters separated by single spaces");
        }
        return identifiers;
    }
}
