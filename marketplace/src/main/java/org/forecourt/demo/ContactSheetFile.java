package org.forecourt.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.forecourt.demo.illustrator.ContactSheet;
import org.forecourt.demo.illustrator.Illustrator;

/** The illustrator's sheet of every body in every view, as a PNG file for a person to look at. */
final class ContactSheetFile {

    private static final int COLUMN = 320;

    private ContactSheetFile() {}

    /**
     * Writes the sheet.
     *
     * @throws IllegalArgumentException in one line, when the file cannot be written
     */
    static void write(Path file) {
        try (OutputStream output = Files.newOutputStream(file)) {
            ImageIO.write(ContactSheet.draw(new Illustrator(), COLUMN), "png", output);
        } catch (IOException failed) {
            throw new IllegalArgumentException(
                    "The contact sheet cannot be written to " + file + ": " + reason(failed), failed);
        }
    }

    private static String reason(IOException failed) {
        return switch (failed) {
            case NoSuchFileException missing -> "the folder does not exist";
            case AccessDeniedException denied -> "permission denied";
            case FileSystemException named when named.getReason() != null -> named.getReason();
            default -> String.valueOf(failed.getMessage());
        };
    }
}
