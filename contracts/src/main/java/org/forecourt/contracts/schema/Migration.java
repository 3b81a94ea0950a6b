package org.forecourt.contracts.schema;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A change of a schema, and the rule by which older programs live with it (ADR 31): a migration only adds, so that a program
 * that does not know it goes on serving. One that takes something away says in its name since which migration programs do
 * without it: {@code V012__contract_after_010_drop_old_price.sql}.
 *
 * @param description the words of the file's name, with blanks
 */
public record Migration(int version, String description) {

    private static final Pattern FILE = Pattern.compile("V(\\d{1,9})__(\\w+)\\.sql");
    private static final Pattern CONTRACT = Pattern.compile("contract after (\\d{1,9})\\b.*");

    /** @throws IllegalArgumentException when a file is not named like a migration */
    public static Migration of(String fileName) {
        Matcher name = FILE.matcher(fileName);
        if (!name.matches()) {
            throw new IllegalArgumentException(fileName + " is not named like a migration");
        }
        return new Migration(Integer.parseInt(name.group(1)), name.group(2).replace('_', ' '));
    }

    /** Whether it takes away something that older programs use. */
    public boolean contracts() {
        return CONTRACT.matcher(description).matches();
    }

    /**
     * Whether a program can serve on a schema with this migration.
     *
     * @param newest the newest migration that the program knows
     */
    public boolean serves(int newest) {
        Matcher contract = CONTRACT.matcher(description);
        return newest >= version || !contract.matches() || newest >= Integer.parseInt(contract.group(1));
    }

    /**
     * The first of applied migrations that keeps a program from serving.
     *
     * @param newest the newest migration that the program knows
     */
    public static Optional<Migration> inTheWay(Collection<Migration> applied, int newest) {
        return applied.stream()
                .filter(migration -> !migration.serves(newest))
                .min(Comparator.comparingInt(Migration::version));
    }
}
