package org.forecourt.demo.illustrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IllustratorTest {
    private static final int RED = 0xC0202A;
    private static final int GREEN = 0x1F8A3A;
    private static final int WIDTH = 240;
    private static final int HEIGHT = 180;

    private final Illustrator illustrator = new Illustrator();

    @ParameterizedTest
    @EnumSource(Body.class)
    void the_same_subject_gives_the_same_pixels(Body body) {
        for (View view : View.values()) {
            assertThat(pixels(draw(body, RED, 7, view)))
                    .as(body + " " + view)
                    .isEqualTo(pixels(draw(body, RED, 7, view)));
        }
    }

    @Test
    void pictures_drawn_at_the_same_time_do_not_disturb_each_other() {
        int[] alone = pixels(draw(Body.SEDAN, RED, 3, View.SIDE));

        IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> pixels(draw(Body.SEDAN, RED, 3, View.SIDE)))
                .forEach(together -> assertThat(together).isEqualTo(alone));
    }

    @Test
    void every_body_looks_different_from_outside() {
        for (View view : List.of(View.FRONT, View.SIDE, View.REAR, View.TOP)) {
            Map<Integer, Body> seen = new HashMap<>();
            for (Body body : Body.values()) {
                Body other = seen.put(Arrays.hashCode(pixels(draw(body, RED, 7, view))), body);
                assertThat(other).as(body + " from " + view).isNull();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Body.class)
    void every_view_of_a_body_looks_different(Body body) {
        long different = Arrays.stream(View.values())
                .mapToInt(view -> Arrays.hashCode(pixels(draw(body, RED, 7, view))))
                .distinct()
                .count();

        assertThat(different).isEqualTo(View.values().length);
    }

    @ParameterizedTest
    @EnumSource(Body.class)
    void the_paint_colours_the_body_from_the_side(Body body) {
        int[] red = pixels(draw(body, RED, 7, View.SIDE));
        int[] green = pixels(draw(body, GREEN, 7, View.SIDE));

        int[] painted =
                IntStream.range(0, red.length).filter(i -> red[i] != green[i]).toArray();
        long reddish = Arrays.stream(painted).filter(i -> redness(red[i]) > 20).count();
        long greenish =
                Arrays.stream(painted).filter(i -> redness(green[i]) < -10).count();

        assertThat(painted.length).isGreaterThan(red.length / 120);
        assertThat(reddish).isGreaterThan(painted.length * 7L / 10);
        assertThat(greenish).isGreaterThan(painted.length * 7L / 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sedan", "suv", "van"})
    void a_car_is_mostly_paint(String body) {
        BufferedImage picture = illustrator.draw(new Subject("car", body, RED, 7), View.SIDE, WIDTH, HEIGHT);

        long reddish = Arrays.stream(pixels(picture))
                .filter(pixel -> redness(pixel) > 60)
                .count();

        assertThat(reddish).isGreaterThan(WIDTH * HEIGHT / 12);
    }

    @Test
    void another_seed_is_another_vehicle_of_the_same_kind() {
        long looks = IntStream.range(0, 12)
                .map(seed -> Arrays.hashCode(pixels(draw(Body.SEDAN, RED, seed, View.FRONT))))
                .distinct()
                .count();

        assertThat(looks).isGreaterThan(8);
    }

    @Test
    void a_picture_has_the_size_that_was_asked_for_and_no_transparency() {
        BufferedImage picture = illustrator.draw(new Subject("truck", "tipper", RED, 7), View.REAR, 321, 123);

        assertThat(picture.getWidth()).isEqualTo(321);
        assertThat(picture.getHeight()).isEqualTo(123);
        assertThat(picture.getType()).isEqualTo(BufferedImage.TYPE_INT_RGB);
    }

    @Test
    void what_cannot_be_drawn_is_refused_by_name() {
        assertThatThrownBy(() -> new Subject("car", "hovercraft", RED, 7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hovercraft");
        assertThatThrownBy(() -> new Subject("boat", "sedan", RED, 7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sedan")
                .hasMessageContaining("boat");
        assertThatThrownBy(() -> new Subject("car", "sedan", 0x1000000, 7)).hasMessageContaining("1000000");
        assertThatThrownBy(() -> View.of("below")).hasMessageContaining("below");
        Subject sedan = new Subject("car", "sedan", RED, 7);
        assertThatThrownBy(() -> illustrator.draw(sedan, View.SIDE, 0, 10)).hasMessageContaining("0x10");
    }

    @ParameterizedTest
    @EnumSource(View.class)
    void a_view_is_found_by_its_code(View view) {
        assertThat(View.of(view.code())).isEqualTo(view);
    }

    private BufferedImage draw(Body body, int paint, long seed, View view) {
        return illustrator.draw(new Subject(body.vehicleType(), body.code(), paint, seed), view, WIDTH, HEIGHT);
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static int redness(int pixel) {
        return (pixel >> 16 & 0xFF) - (pixel >> 8 & 0xFF);
    }
}
