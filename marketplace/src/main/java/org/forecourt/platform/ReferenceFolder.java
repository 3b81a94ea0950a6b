package org.forecourt.platform;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the CSV files of the reference data are read from: the program itself, or a folder on disk. */
public final class ReferenceFolder {

    private final @Nullable Path folder;

    private ReferenceFolder(@Nullable Path folder) {
        this.folder = folder;
    }

    /** The files that were shipped with this program. */
    public static ReferenceFolder builtIn() {
        return new ReferenceFolder(null);
    }

    /** The files of a folder on disk, laid out as the built-in ones. */
    public static ReferenceFolder at(Path folder) {
        return new ReferenceFolder(folder);
    }

    /**
     * The rows of a file in their order.
     *
     * @param file relative to the folder, for example {@code models/car.csv}
     * @param columns the header line the file must have, exactly
     * @throws InvalidReferenceData when the file is missing, is not UTF-8 or CSV, or has other columns or no rows
     */
    public List<ReferenceRow> rows(String file, String... columns) {
        List<String> header = List.of(columns);
        List<CsvRecord> records = parsed(file);
        String found = records.isEmpty()
                ? "an empty file"
                : String.join(",", records.getFirst().getFields());
        if (!found.equals(String.join(",", header))) {
            throw new InvalidReferenceData("%s line 1: expected the columns %s, found %s"
                    .formatted(file, String.join(",", header), ReferenceRow.shown(found)));
        }
        if (records.size() == 1) {
            throw new InvalidReferenceData(file + " line 2: expected at least one row, found the end of the file");
        }
        List<ReferenceRow> rows = new ArrayList<>();
        records.subList(1, records.size()).forEach(cells -> rows.add(new ReferenceRow(file, header, cells)));
        return rows;
    }

    private List<CsvRecord> parsed(String file) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text(file))) {
            return reader.stream().toList();
        } catch (CsvParseException malformed) {
            throw new InvalidReferenceData(file + ": expected comma separated values, but "
                    + String.valueOf(malformed.getMessage()).replaceAll("\\s+", " "));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String text(String file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(file)))
                    .toString();
        } catch (NoSuchFileException missing) {
            throw new InvalidReferenceData(file + ": the file is missing");
        } catch (CharacterCodingException malformed) {
            throw new InvalidReferenceData(file + ": expected text in UTF-8");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private byte[] bytes(String file) throws IOException {
        if (folder != null) {
            return Files.readAllBytes(folder.resolve(file));
        }
        try (InputStream stream = ReferenceFolder.class.getResourceAsStream("/reference/" + file)) {
            if (stream == null) {
                throw new NoSuchFileException(file);
            }
            return stream.readAllBytes();
        }
    }
}
