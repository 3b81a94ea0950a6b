package org.forecourt.catalog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.forecourt.platform.ReferenceFolder;

/** A correct catalogue of two vehicle types and a few rows, in files that a test may break. */
final class SmallCatalog {

    private final Path folder;
    private final Map<String, String> files = new LinkedHashMap<>();

    SmallCatalog(Path folder) {
        this.folder = folder;
        files.put("vehicle_types.csv", """
                code,usage,name_uk,name_en,name_ru,plural_uk,plural_en,plural_ru
                car,mileage_km,Авто,Car,Авто,Авто,Cars,Авто
                trailer,none,Причіп,Trailer,Прицеп,Причепи,Trailers,Прицепы
                """);
        files.put("characteristics.csv", """
                vehicle_type,code,kind,unit,min,max,choices,name_uk,name_en,name_ru
                car,seats,integer,pcs,1,9,,Місця,Seats,Места
                car,climate,choice,,,,none_at_all conditioner,Клімат,Climate,Климат
                trailer,length,decimal,m,1.5,30,,Довжина,Length,Длина
                trailer,tent,yes_no,,,,,Тент,Tarpaulin,Тент
                """);
        files.put("characteristic_options.csv", """
                vehicle_type,characteristic,code,name_uk,name_en,name_ru
                car,climate,none_at_all,Немає,None,Нет
                car,climate,conditioner,Кондиціонер,Air conditioning,Кондиционер
                """);
        files.put("bodies.csv", """
                vehicle_type,code,name_uk,name_en,name_ru
                car,sedan,Седан,Sedan,Седан
                trailer,caravan,Караван,Caravan,Караван
                """);
        files.put("choices.csv", """
                kind,code,name_uk,name_en,name_ru
                fuel,petrol,Бензин,Petrol,Бензин
                fuel,electric,Електро,Electric,Электро
                transmission,manual,Механіка,Manual,Механика
                drive,fwd,Передній,Front,Передний
                """);
        files.put("colors.csv", """
                code,hex,name_uk,name_en,name_ru
                white,#ffffff,Білий,White,Белый
                """);
        files.put("makes.csv", """
                code,name,country,popular,wmi
                skoda,Škoda,CZ,yes,TMB TMP
                adria,Adria,SI,no,
                """);
        files.put("models/car.csv", """
                make,code,name,year_from,year_to,popular,bodies,fuels,engine_cc_min,engine_cc_max,power_hp_min,power_hp_max,battery_kwh_min,battery_kwh_max,transmissions,drives,price_new_usd
                skoda,octavia,Octavia,1996,,yes,sedan,petrol,1390,1984,75,245,,,manual,fwd,25000
                skoda,felicia,Felicia,1994,2001,no,sedan,petrol,1289,1598,54,75,,,manual,fwd,9000
                """);
        files.put("models/trailer.csv", """
                make,code,name,year_from,year_to,popular,bodies,fuels,engine_cc_min,engine_cc_max,power_hp_min,power_hp_max,battery_kwh_min,battery_kwh_max,transmissions,drives,price_new_usd
                adria,action,Action,2008,,no,caravan,,,,,,,,,,22000
                """);
        files.put("generations.csv", """
                vehicle_type,make,model,code,name,year_from,year_to
                car,skoda,octavia,mk1,Mk1,1996,2010
                car,skoda,felicia,mk1,Mk1,1994,2001
                """);
    }

    /** Replaces a text that occurs in the file. */
    SmallCatalog replace(String file, String text, String replacement) {
        files.compute(file, (name, content) -> {
            if (content == null || !content.contains(text)) {
                throw new IllegalArgumentException(name + " does not contain " + text);
            }
            return content.replace(text, replacement);
        });
        return this;
    }

    SmallCatalog remove(String file) {
        files.remove(file);
        return this;
    }

    /** Writes the files and gives their folder. */
    ReferenceFolder written() throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
        }
        return ReferenceFolder.at(folder);
    }
}
