package org.forecourt.demo.illustrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictogramsTest {
    private static final Pattern PATH = Pattern.compile("(?:[MLQC][0-9. ]+|Z)+");

    @ParameterizedTest
    @EnumSource(Body.class)
    void every_body_has_an_icon_inside_its_view_box(Body body) {
        String path = Pictograms.svgPath(body.code());

        assertThat(path).matches(PATH).hasSizeLessThan(8000);
        double[] numbers = Arrays.stream(path.split("[A-Z ]+"))
                .filter(number -> !number.isEmpty())
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertThat(numbers).hasSizeGreaterThan(20);
        assertThat(Arrays.stream(numbers).max().orElseThrow()).isBetween(30.0, 64.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"car", "motorcycle", "truck", "bus", "trailer", "special", "agricultural", "boat"})
    void every_vehicle_type_has_an_icon(String vehicleType) {
        assertThat(Pictograms.svgPath(vehicleType)).startsWith("M").endsWith("Z");
    }

    @Test
    void an_unknown_code_is_refused_by_name() {
        assertThatThrownBy(() -> Pictograms.svgPath("hovercraft")).hasMessageContaining("hovercraft");
    }

    @Test
    void the_contact_sheet_has_a_row_for_every_body() {
        BufferedImage sheet = ContactSheet.draw(new Illustrator(), 40);

        assertThat(sheet.getHeight()).isGreaterThan(Body.values().length * 30);
        assertThat(sheet.getWidth()).isGreaterThan(View.values().length * 40);
    }
}
