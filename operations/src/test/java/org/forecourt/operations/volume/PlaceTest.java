package org.forecourt.operations.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.forecourt.operations.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

    private static final Path HERE = Path.of("/srv/site");

    @Test
    void a_name_is_a_volume_and_a_path_is_a_folder() {
        assertThat(Place.parse("postgres-data", HERE)).isEqualTo(new Place(true, "postgres-data"));
        assertThat(Place.parse("./pg/data", HERE)).isEqualTo(new Place(false, "/srv/site/pg/data"));
        assertThat(Place.parse("/var/lib/old/", HERE)).isEqualTo(new Place(false, "/var/lib/old"));
        assertThat(Place.parse("..", HERE)).isEqualTo(new Place(false, "/srv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-v", "a b", "/a,readonly=false", "/a\"b", "~"})
    void what_the_engine_could_misunderstand_is_refused(String text) {
        assertThatThrownBy(() -> Place.parse(text, HERE)).isInstanceOf(Refusal.class);
    }

    @Test
    void the_source_is_mounted_read_only() {
        assertThat(new Place(false, "/srv/data").mount("/from", true))
                .isEqualTo("type=bind,src=/srv/data,dst=/from,readonly");
        assertThat(new Place(true, "data").mount("/to", false)).isEqualTo("type=volume,src=data,dst=/to,volume-nocopy");
    }
}
