package org.forecourt.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.forecourt.Marketplace;
import org.forecourt.TestDatabase;
import org.forecourt.platform.InvalidReferenceData;
import org.forecourt.platform.ReferenceFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class PlacesTest {

    private static ConfigurableApplicationContext context;
    private static Places places;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        context = Marketplace.withoutServer(TestDatabase.fresh());
        places = context.getBean(Places.class);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void the_tables_hold_exactly_what_the_files_say_in_their_order() {
        PlacesData files = new PlacesFiles(ReferenceFolder.builtIn()).read();

        assertThat(places.regions()).isEqualTo(files.regions());
        assertThat(places.cities()).isEqualTo(files.cities());
    }

    @Test
    void a_code_leads_to_its_place_and_an_unknown_one_to_nothing() {
        assertThat(places.region("lviv").orElseThrow().iso()).isEqualTo("UA-46");
        assertThat(places.city("kyiv").orElseThrow().name().uk()).isEqualTo("Київ");
        assertThat(places.cities("lviv")).isNotEmpty().extracting(City::region).containsOnly("lviv");

        assertThat(places.region("atlantis")).isEmpty();
        assertThat(places.city("atlantis")).isEmpty();
        assertThat(places.cities("atlantis")).isEmpty();
    }

    @Test
    void a_second_run_touches_no_row_that_did_not_change() {
        List<String> before = rowVersions();

        context.getBean(PlacesSeed.class).apply();

        assertThat(rowVersions()).hasSizeGreaterThan(400).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    lviv,UA-46 | lviv,46 | regions.csv line 2, column iso: expected an ISO 3166-2 code such as UA-46, found "46"
                    rivne,UA-56 | rivne,UA-46 | regions.csv line 3, column iso: expected a value that occurs once, found "UA-46"
                    rivne,UA-56 | lviv,UA-56 | regions.csv line 3, column code: expected a value that occurs once, found "lviv"
                    49.8,24.0 | 149.8,24.0 | regions.csv line 2, column latitude: expected a number from -90 to 90, found "149.8"
                    49.8,24.0 | 49.8,east | regions.csv line 2, column longitude: expected a number from -180 to 180, found "east"
                    stryi,lviv | stryi,galicia | cities.csv line 2, column region: expected the code of a known region, found "galicia"
                    dubno,rivne | stryi,rivne | cities.csv line 3, column code: expected a value that occurs once, found "stryi"
                    60000 | 0 | cities.csv line 2, column population: expected a whole number from 1 to 50000000, found "0"
                    Стрый | '' | cities.csv line 2, column name_ru: expected a text without space around it, found ""
                    """)
    void a_wrong_cell_is_named_and_nothing_is_written(String text, String replacement, String message)
            throws IOException {
        List<String> before = rowVersions();
        write("regions.csv", text, replacement, """
                code,iso,name_uk,name_en,name_ru,latitude,longitude
                lviv,UA-46,Львівська,Lviv,Львовская,49.8,24.0
                rivne,UA-56,Рівненська,Rivne,Ровенская,50.6,26.2
                """);
        write("cities.csv", text, replacement, """
                code,region,name_uk,name_en,name_ru,latitude,longitude,population
                stryi,lviv,Стрий,Stryi,Стрый,49.2,23.8,60000
                dubno,rivne,Дубно,Dubno,Дубно,50.4,25.7,37000
                """);

        assertThatThrownBy(() -> context.getBean(PlacesSeed.class).apply(ReferenceFolder.at(folder)))
                .isInstanceOf(InvalidReferenceData.class)
                .hasMessage(message);
        assertThat(rowVersions()).isEqualTo(before);
    }

    private void write(String file, String text, String replacement, String content) throws IOException {
        Files.writeString(folder.resolve(file), content.replace(text, replacement));
    }

    private static List<String> rowVersions() {
        return context.getBean(JdbcClient.class).sql("""
                        select code || ' ' || xmin || ' ' || ctid from region
                        union all
                        select code || ' ' || xmin || ' ' || ctid from city
                        order by 1
                        """).query(String.class).list();
    }
}
