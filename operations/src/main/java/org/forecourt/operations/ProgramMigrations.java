package org.forecourt.operations;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.forecourt.contracts.schema.Migration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The migrations that a built program brings, read from its own files. What a program knows stands there and nowhere else: after a
 * rollback the database has met more, and the sources may have been changed since.
 */
public final class ProgramMigrations {

    private static final Map<String, String> FOLDERS = Map.of("forecourt", "db/migration", "mailing", "db/mailing");

    private ProgramMigrations() {}

    /**
     * Those of each schema.
     *
     * @param program sees the files of that program
     * @throws IOException when they cannot be read, or when there are none
     */
    public static Map<String, List<Migration>> of(ClassLoader program) throws IOException {
        Map<String, List<Migration>> all = new TreeMap<>();
        for (Map.Entry<String, String> schema : FOLDERS.entrySet()) {
            all.put(schema.getKey(), in(schema.getValue(), program));
        }
        return all;
    }

    /** Those that this very program brings. */
    public static Map<String, List<Migration>> ofThisOne() throws IOException {
        return of(ProgramMigrations.class.getClassLoader());
    }

    private static List<Migration> in(String folder, ClassLoader program) throws IOException {
        Resource[] files =
                new PathMatchingResourcePatternResolver(program).getResources("classpath*:%s/V*.sql".formatted(folder));
        if (files.length == 0) {
            throw new IOException("the program brings no migrations in " + folder);
        }
        return Arrays.stream(files)
                .map(Resource::getFilename)
                .filter(Objects::nonNull)
                .map(Migration::of)
                .toList();
    }
}
