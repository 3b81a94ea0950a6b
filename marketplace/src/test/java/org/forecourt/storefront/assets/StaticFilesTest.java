package org.forecourt.storefront.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaticFilesTest {

    private static final int BUDGET = 30_000;

    @TempDir
    Path folder;

    @Test
    void every_file_is_written_under_its_fingerprint_with_a_compressed_copy() throws IOException {
        Map<String, String> names = new StaticFiles().collect(folder, false);

        assertThat(names).containsKeys("app.css", "app.js", "icons.svg", "favicon.svg");
        for (String name : names.values()) {
            byte[] compressed = Files.readAllBytes(folder.resolve(name + ".gz"));
            byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(compressed)).readAllBytes();
            assertThat(unpacked).isEqualTo(Files.readAllBytes(folder.resolve(name)));
        }
    }

    @Test
    void clearing_removes_earlier_versions_and_nothing_else() throws IOException {
        Path earlier = Files.writeString(folder.resolve("app.0123456789ab.css"), "old");
        Path foreign = Files.writeString(folder.resolve("robots.custom"), "theirs");

        Map<String, String> names = new StaticFiles().collect(folder, true);

        assertThat(earlier).doesNotExist();
        assertThat(foreign).exists();
        assertThat(folder.resolve(names.get("app.css"))).exists();
    }

    @Test
    void the_files_of_the_version_before_stay_for_pages_that_name_them_and_go_with_the_next_but_one()
            throws IOException {
        Path before = Files.writeString(folder.resolve("app.0123456789ab.css"), "old");
        Files.writeString(folder.resolve("manifest.properties"), "app.css=app.0123456789ab.css\n");

        new StaticFiles().collect(folder, true);
        new StaticFiles().collect(folder, true);
        assertThat(before).exists();

        Files.writeString(folder.resolve("manifest.properties"), "app.css=app.ba9876543210.css\n");
        new StaticFiles().collect(folder, true);
        assertThat(before).doesNotExist();
    }

    @Test
    void a_second_run_gives_the_same_names() {
        assertThat(new StaticFiles().collect(folder, false)).isEqualTo(new StaticFiles().collect(folder, true));
    }

    @Test
    void style_and_script_stay_within_thirty_kilobytes_compressed() throws IOException {
        Map<String, String> names = new StaticFiles().collect(folder, false);

        assertThat(Files.size(folder.resolve(names.get("app.css") + ".gz"))).isLessThan(BUDGET);
        assertThat(Files.size(folder.resolve(names.get("app.js") + ".gz"))).isLessThan(BUDGET);
    }

    @Test
    void no_file_under_assets_is_forgotten() throws Exception {
        URI assets = StaticFilesTest.class.getResource("/assets").toURI();
        List<String> collected =
                Asset.ALL.stream().flatMap(asset -> asset.parts().stream()).toList();

        try (Stream<Path> files = Files.walk(Path.of(assets))) {
            List<String> present = files.filter(Files::isRegularFile)
                    .map(file -> "/assets/" + Path.of(assets).relativize(file))
                    .toList();
            assertThat(collected).containsAll(present);
        }
    }
}
