package org.forecourt.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.forecourt.ads.Photo;
import org.forecourt.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotoVariantsTest {

    @TempDir
    private Path media = Path.of("");

    @Test
    void a_picture_is_kept_in_three_widths_that_read_back_as_webp() throws IOException {
        Photo photo = variants().write(picture(1600, 1200), "bcdfghjkmn", "front");

        assertThat(photo).isEqualTo(new Photo("bcdfghjkmn", "front", 1280, 960, photo.color()));
        assertThat(stored()).hasSize(3);
        for (int width : PhotoUrls.WIDTHS) {
            Path file = media.resolve("photos/bc/bcdfghjkmn-" + width + ".webp");
            BufferedImage read = ImageIO.read(file.toFile());
            assertThat(read.getWidth()).isEqualTo(width);
            assertThat(read.getHeight()).isEqualTo(width * 3 / 4);
            assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
                    .startsWith("RIFF");
        }
    }

    @Test
    void a_small_picture_is_never_enlarged() throws IOException {
        Photo photo = variants().write(picture(500, 375), "bcdfghjkmn", null);

        assertThat(photo.width()).isEqualTo(500);
        assertThat(ImageIO.read(media.resolve("photos/bc/bcdfghjkmn-1280.webp").toFile())
                        .getWidth())
                .isEqualTo(500);
        assertThat(ImageIO.read(media.resolve("photos/bc/bcdfghjkmn-320.webp").toFile())
                        .getWidth())
                .isEqualTo(320);
    }

    @Test
    void the_same_picture_gives_the_same_bytes() throws IOException {
        variants().write(picture(1280, 960), "bcdfghjkmn", null);
        byte[] first = Files.readAllBytes(media.resolve("photos/bc/bcdfghjkmn-640.webp"));

        variants().write(picture(1280, 960), "bcdfghjkmn", null);

        assertThat(Files.readAllBytes(media.resolve("photos/bc/bcdfghjkmn-640.webp")))
                .isEqualTo(first);
        assertThat(stored()).hasSize(3);
    }

    @Test
    void the_dominant_colour_is_the_one_that_covers_most() {
        BufferedImage mostlyGreen = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = mostlyGreen.createGraphics();
        graphics.setColor(new Color(0x2C6E49));
        graphics.fillRect(0, 0, 400, 300);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 150, 300);

        assertThat(DominantColor.of(mostlyGreen)).isEqualTo("#2c6e49");
    }

    @Test
    void only_the_names_of_variants_are_found_whatever_else_lies_there() throws IOException {
        variants().write(picture(1280, 960), "bcdfghjkmn", null);
        Files.writeString(media.resolve("secret.webp"), "x");
        Files.writeString(media.resolve("photos/bc/.bcdfghjkmn-640.webp.part"), "x");
        DiskPhotoStore store = store();

        assertThat(store.find("photos/bc/bcdfghjkmn-640.webp")).isPresent();
        for (String name : List.of(
                "photos/bc/bcdfghjkmn-641.webp",
                "photos/xx/bcdfghjkmn-640.webp",
                "photos/bc/../bc/bcdfghjkmn-640.webp",
                "photos/../secret.webp",
                "secret.webp",
                "photos/bc/.bcdfghjkmn-640.webp.part",
                "photos/bc",
                "/etc/passwd")) {
            assertThat(store.find(name)).as(name).isEmpty();
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_one_clear_line() throws IOException {
        Files.writeString(media.resolve("photos"), "in the way");

        assertThatThrownBy(() -> variants().write(picture(640, 480), "bcdfghjkmn", null))
                .isInstanceOf(PhotoStoreFailure.class)
                .hasMessage("Photos cannot be stored in " + media + ": Not a directory");
        assertThat(stored()).containsExactly(media.resolve("photos"));
    }

    private PhotoVariants variants() {
        return new PhotoVariants(new ImageCodec(), store());
    }

    private DiskPhotoStore store() {
        return new DiskPhotoStore(Settings.load(media, Map.of("MEDIA_ROOT", media.toString())));
    }

    private List<Path> stored() throws IOException {
        try (Stream<Path> files = Files.walk(media)) {
            Path[] found = files.filter(Files::isRegularFile).toArray(Path[]::new);
            return Arrays.asList(found);
        }
    }

    private static BufferedImage picture(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, Color.WHITE, width, height, Color.BLUE));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.DARK_GRAY);
        graphics.fillOval(width / 4, height / 4, width / 2, height / 2);
        return picture;
    }
}
