package org.forecourt.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.forecourt.platform.InvalidReferenceData;
import org.forecourt.platform.ReferenceFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogFilesTest {

    @TempDir
    private Path folder;

    @Test
    void a_correct_catalogue_is_read_as_it_is_written() throws IOException {
        CatalogData data = new CatalogFiles(new SmallCatalog(folder).written()).read();

        assertThat(data.models()).extracting(Model::code).containsExactly("octavia", "felicia", "action");
        assertThat(data.models().getFirst().specification().engineCc()).isEqualTo(new Span(1390, 1984));
        assertThat(data.models().getLast().specification().powerHp()).isNull();
        assertThat(data.makes().getFirst().wmi()).containsExactly("TMB", "TMP");
        assertThat(data.characteristics().get(1).options())
                .extracting(Characteristic.Option::code)
                .containsExactly("none_at_all", "conditioner");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    vehicle_types.csv | code,usage | kode,usage | vehicle_types.csv line 1: expected the columns code,usage,name_uk,name_en,name_ru,plural_uk,plural_en,plural_ru, found kode,usage,name_uk,name_en,name_ru,plural_uk,plural_en,plural_ru
                    vehicle_types.csv | car,mileage_km | car,miles | vehicle_types.csv line 2, column usage: expected one of mileage_km, none, operating_hours, found "miles"
                    vehicle_types.csv | trailer,none | car,none | vehicle_types.csv line 3, column code: expected a value that occurs once, found "car"
                    vehicle_types.csv | car,mileage_km | Car,mileage_km | vehicle_types.csv line 2, column code: expected a code of a-z, 0-9 and _, found "Car"
                    colors.csv | White,Белый | White, | colors.csv line 2, column name_ru: expected a text without space around it, found ""
                    colors.csv | Білий | ' Білий' | colors.csv line 2, column name_uk: expected a text without space around it, found " Білий"
                    colors.csv | #ffffff | #FFFFFF | colors.csv line 2, column hex: expected a colour such as #c3c8cc, found "#FFFFFF"
                    colors.csv | White,Белый | White | colors.csv line 2: expected 5 cells, found 4
                    colors.csv | White,Белый | White,Белый,x | colors.csv line 2: expected 5 cells, found 6
                    bodies.csv | car,sedan | plane,sedan | bodies.csv line 2, column vehicle_type: expected the code of a known vehicle type, found "plane"
                    bodies.csv | trailer,caravan | trailer,sedan | bodies.csv line 3, column code: expected a value that occurs once, found "sedan"
                    choices.csv | drive,fwd | steering,fwd | choices.csv line 5, column kind: expected one of condition, drive, exchange, fuel, seller_type, transmission, found "steering"
                    choices.csv | fuel,electric | fuel,petrol | choices.csv line 3, column code: expected a value that occurs once, found "petrol"
                    characteristics.csv | integer,pcs,1,9 | integer,pcs,10,9 | characteristics.csv line 2, column max: expected a number from 10 to 10000000, found "9"
                    characteristics.csv | integer,pcs,1,9 | integer,pcs,,9 | characteristics.csv line 2, column min: expected a number from -1000000 to 10000000, found ""
                    characteristics.csv | integer,pcs,1,9 | whole,pcs,1,9 | characteristics.csv line 2, column kind: expected one of choice, decimal, integer, yes_no, found "whole"
                    characteristics.csv | yes_no,, | yes_no,,1 | characteristics.csv line 5, column min: expected an empty cell, because the kind is not a number, found "1"
                    characteristics.csv | none_at_all conditioner | conditioner | characteristics.csv line 3, column choices: expected exactly the options that characteristic_options.csv names, found "conditioner"
                    characteristics.csv | none_at_all conditioner | '' | characteristics.csv line 3, column choices: expected option codes exactly when the kind is choice, found ""
                    characteristics.csv | car,climate | car,seats | characteristics.csv line 3, column code: expected a value that occurs once, found "seats"
                    characteristic_options.csv | climate,none_at_all | climat,none_at_all | characteristics.csv line 3, column choices: expected exactly the options that characteristic_options.csv names, found "none_at_all conditioner"
                    characteristic_options.csv | climate,none_at_all | climate,conditioner | characteristic_options.csv line 3, column code: expected an option that occurs once, found "conditioner"
                    makes.csv | CZ,yes | CZ,maybe | makes.csv line 2, column popular: expected the code of a known answer, yes or no, found "maybe"
                    makes.csv | CZ,yes | XX,yes | makes.csv line 2, column country: expected the code of a known country (ISO 3166-1 alpha-2), found "XX"
                    makes.csv | TMB TMP | TMBX TMP | makes.csv line 2, column wmi: expected manufacturer identifiers of 3 characters separated by single spaces, found "TMBX TMP"
                    makes.csv | TMB TMP | TMO TMP | makes.csv line 2, column wmi: expected manufacturer identifiers of 3 characters separated by single spaces, found "TMO TMP"
                    makes.csv | TMB TMP | TMB  TMP | makes.csv line 2, column wmi: expected different codes separated by single spaces, found "TMB  TMP"
                    makes.csv | TMB TMP | TMB TMB | makes.csv line 2, column wmi: expected different codes separated by single spaces, found "TMB TMB"
                    makes.csv | Adria | škoda | makes.csv line 3, column name: expected a value that occurs once, found "škoda"
                    models/car.csv | skoda,octavia | scoda,octavia | models/car.csv line 2, column make: expected the code of a known make, found "scoda"
                    models/car.csv | 1996, | 1996.5, | models/car.csv line 2, column year_from: expected a whole number from 1900 to 2100, found "1996.5"
                    models/car.csv | 1994,2001 | 1994,1993 | models/car.csv line 3, column year_to: expected a whole number from 1994 to 2100, found "1993"
                    models/car.csv | yes,sedan | yes,caravan | models/car.csv line 2, column bodies: expected codes of a known body of type car separated by single spaces, found "caravan"
                    models/car.csv | yes,sedan | yes, | models/car.csv line 2, column bodies: expected at least one body, found ""
                    models/car.csv | petrol,1390 | petroleum,1390 | models/car.csv line 2, column fuels: expected codes of a known fuel separated by single spaces, found "petroleum"
                    models/car.csv | petrol,1390 | electric,1390 | models/car.csv line 2, column engine_cc_min: expected an empty cell, because no fuel of this model is burnt in cylinders, found "1390"
                    models/car.csv | 1390,1984 | 1390, | models/car.csv line 2, column engine_cc_max: expected a whole number from 1390 to 100000, found ""
                    models/car.csv | 1390,1984 | 1990,1984 | models/car.csv line 2, column engine_cc_max: expected a whole number from 1990 to 100000, found "1984"
                    models/car.csv | 75,245,, | 75,245,10,20 | models/car.csv line 2, column battery_kwh_min: expected an empty cell, because this model is never charged, found "10"
                    models/car.csv | manual,fwd,9000 | manual,fwd,0 | models/car.csv line 3, column price_new_usd: expected a whole number from 1 to 100000000, found "0"
                    models/car.csv | manual,fwd,9000 | manual,front,9000 | models/car.csv line 3, column drives: expected codes of a known drive separated by single spaces, found "front"
                    models/car.csv | skoda,felicia | skoda,octavia | models/car.csv line 3, column code: expected a value that occurs once, found "octavia"
                    models/car.csv | felicia,Felicia | felicia,Octavia | models/car.csv line 3, column name: expected a value that occurs once, found "Octavia"
                    models/trailer.csv | adria,action | skoda,octavia | models/trailer.csv line 2, column code: expected a value that occurs once, found "octavia"
                    generations.csv | car,skoda,octavia | car,skoda,fabia | generations.csv line 2, column model: expected a model of make skoda, found "fabia"
                    generations.csv | car,skoda,octavia | trailer,skoda,octavia | generations.csv line 2, column vehicle_type: expected the vehicle type of the model, car, found "trailer"
                    generations.csv | 1996,2010 | 1995,2010 | generations.csv line 2, column year_from: expected a whole number from 1996 to 2100, found "1995"
                    generations.csv | 1994,2001 | 1994,2002 | generations.csv line 3, column year_to: expected a whole number from 1994 to 2001, found "2002"
                    generations.csv | 1994,2001 | 1994, | generations.csv line 3, column year_to: expected a year, because the model is not built any more, found ""
                    generations.csv | skoda,felicia,mk1 | skoda,felicia,MK1 | generations.csv line 3, column code: expected a code of a-z, 0-9 and _, found "MK1"
                    generations.csv | car,skoda,octavia,mk1,Mk1,1996 | car,skoda,felicia,mk1,Mk1,1996 | generations.csv line 2, column year_to: expected a whole number from 1996 to 2001, found "2010"
                    """)
    void a_wrong_cell_is_one_line_with_file_line_column_and_what_was_expected(
            String file, String text, String replacement, String message) throws IOException {
        ReferenceFolder broken =
                new SmallCatalog(folder).replace(file, text, replacement).written();

        assertThatThrownBy(() -> new CatalogFiles(broken).read())
                .isInstanceOf(InvalidReferenceData.class)
                .hasMessage(message);
    }

    @Test
    void an_option_of_nothing_is_refused() throws IOException {
        ReferenceFolder broken = new SmallCatalog(folder)
                .replace("characteristic_options.csv", "Кондиционер\n", "Кондиционер\ncar,seats,two,Два,Two,Два\n")
                .written();

        assertThatThrownBy(() -> new CatalogFiles(broken).read())
                .hasMessage("characteristics.csv line 2, column choices: expected exactly the options that "
                        + "characteristic_options.csv names, found \"\"");
    }

    @Test
    void options_of_an_unknown_characteristic_are_refused() throws IOException {
        ReferenceFolder broken = new SmallCatalog(folder)
                .replace(
                        "characteristic_options.csv",
                        "Кондиционер\n",
                        "Кондиционер\ncar,roof,glass,Скло,Glass,Стекло\n")
                .written();

        assertThatThrownBy(() -> new CatalogFiles(broken).read())
                .hasMessage("characteristic_options.csv line 4, column characteristic: expected a characteristic of "
                        + "this vehicle type that is a choice, found \"roof\"");
    }

    @Test
    void a_missing_file_is_named() throws IOException {
        ReferenceFolder broken =
                new SmallCatalog(folder).remove("models/trailer.csv").written();

        assertThatThrownBy(() -> new CatalogFiles(broken).read())
                .isInstanceOf(InvalidReferenceData.class)
                .hasMessage("models/trailer.csv: the file is missing");
    }

    @Test
    void a_file_without_rows_or_without_anything_is_named() throws IOException {
        ReferenceFolder headerOnly = new SmallCatalog(folder)
                .replace("colors.csv", "white,#ffffff,Білий,White,Белый\n", "")
                .written();
        assertThatThrownBy(() -> new CatalogFiles(headerOnly).read())
                .hasMessage("colors.csv line 2: expected at least one row, found the end of the file");

        Files.writeString(folder.resolve("colors.csv"), "");
        assertThatThrownBy(() -> new CatalogFiles(headerOnly).read())
                .hasMessage("colors.csv line 1: expected the columns code,hex,name_uk,name_en,name_ru, "
                        + "found an empty file");
    }

    @Test
    void a_file_that_is_not_utf_8_or_not_csv_is_named() throws IOException {
        ReferenceFolder broken = new SmallCatalog(folder).written();
        Files.write(folder.resolve("colors.csv"), new byte[] {'c', 'o', (byte) 0xC1, '\n'});
        assertThatThrownBy(() -> new CatalogFiles(broken).read())
                .isInstanceOf(InvalidReferenceData.class)
                .hasMessage("colors.csv: expected text in UTF-8");

        Files.writeString(folder.resolve("colors.csv"), "code,hex,name_uk,name_en,name_ru\n\"white\"x,#fff,a,b,c\n");
        assertThatThrownBy(() -> new CatalogFiles(broken).read())
                .isInstanceOf(InvalidReferenceData.class)
                .hasMessageStartingWith("colors.csv: expected comma separated values, but ")
                .hasMessageNotContaining("\n");
    }
}
