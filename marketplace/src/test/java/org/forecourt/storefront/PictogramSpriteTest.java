package org.forecourt.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.forecourt.demo.illustrator.Pictograms;
import org.junit.jupiter.api.Test;

/** The icons of vehicle types and the demo pictures come from one hand. */
class PictogramSpriteTest {

    private static final List<String> TYPES =
            List.of("car", "motorcycle", "truck", "bus", "trailer", "special", "agricultural", "boat");
    private static final Pattern DRAWN = Pattern.compile("(<symbol id=\"type-(?!all)[^\\n]*\\n)+");

    @Test
    void the_sprite_holds_the_illustrators_own_drawings() throws IOException {
        String sprite = sprite();
        String current = DRAWN.matcher(sprite).replaceFirst(drawings());

        Path corrected = Files.writeString(Path.of("target", "icons.svg"), current);

        assertThat(sprite.equals(current))
                .as(
                        "the illustrator draws differently now: copy %s over src/main/resources/assets/icons.svg",
                        corrected)
                .isTrue();
    }

    private static String drawings() {
        return TYPES.stream()
                .map(type -> "<symbol id=\"type-" + type + "\" viewBox=\"0 0 64 40\"><path d=\""
                        + Pictograms.svgPath(type) + "\"/></symbol>\n")
                .collect(Collectors.joining());
    }

    private static String sprite() throws IOException {
        try (var stream = PictogramSpriteTest.class.getResourceAsStream("/assets/icons.svg")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
