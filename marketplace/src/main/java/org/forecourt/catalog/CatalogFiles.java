package org.forecourt.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forecourt.platform.ReferenceFolder;
import org.forecourt.platform.ReferenceRow;

/** Reads and checks all files of the catalogue. */
final class CatalogFiles {

    private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");

    private final ReferenceFolder folder;

    CatalogFiles(ReferenceFolder folder) {
        this.folder = folder;
    }

    CatalogData read() {
        List<VehicleType> types = vehicleTypes();
        Set<String> typeCodes = types.stream().map(VehicleType::code).collect(Collectors.toSet());
        List<Body> bodies = bodies(typeCodes);
        List<Choice> choices = choices();
        List<Make> makes = new MakeFile(folder).read();
        List<Model> models = new ModelFiles(folder, new Vocabulary(makes, bodies, choices)).read(types);
        return new CatalogData(
                types,
                new CharacteristicFiles(folder, typeCodes).read(),
                bodies,
                choices,
                colors(),
                makes,
                models,
                new GenerationFile(folder, models).read());
    }

    private List<VehicleType> vehicleTypes() {
        Map<String, Usage> usages = byCode(Usage.values(), Usage::code);
        Set<String> seen = new HashSet<>();
        List<VehicleType> types = new ArrayList<>();
        for (ReferenceRow row : folder.rows(
                "vehicle_types.csv",
                "code",
                "usage",
                "name_uk",
                "name_en",
                "name_ru",
                "plural_uk",
                "plural_en",
                "plural_ru")) {
            VehicleType type = new VehicleType(
                    row.code("code"), row.oneOf("usage", usages), row.names("name"), row.names("plural"));
            row.once(seen, "code", type.code());
            types.add(type);
        }
        return types;
    }

    private List<Body> bodies(Set<String> types) {
        Set<String> seen = new HashSet<>();
        List<Body> bodies = new ArrayList<>();
        for (ReferenceRow row : folder.rows("bodies.csv", "vehicle_type", "code", "name_uk", "name_en", "name_ru")) {
            Body body = new Body(row.code("code"), row.known("vehicle_type", types, "vehicle type"), row.names("name"));
            row.once(seen, "code", body.code());
            bodies.add(body);
        }
        return bodies;
    }

    private List<Choice> choices() {
        Map<String, ChoiceKind> kinds = byCode(ChoiceKind.values(), ChoiceKind::code);
        Set<String> seen = new HashSet<>();
        List<Choice> choices = new ArrayList<>();
        for (ReferenceRow row : folder.rows("choices.csv", "kind", "code", "name_uk", "name_en", "name_ru")) {
            Choice choice = new Choice(row.oneOf("kind", kinds), row.code("code"), row.names("name"));
            row.once(seen, "code", choice.kind() + " " + choice.code());
            choices.add(choice);
        }
        return choices;
    }

    private List<Color> colors() {
        Set<String> seen = new HashSet<>();
        List<Color> colors = new ArrayList<>();
        for (ReferenceRow row : folder.rows("colors.csv", "code", "hex", "name_uk", "name_en", "name_ru")) {
            Color color =
                    new Color(row.code("code"), row.text("hex", HEX, "a colour such as #c3c8cc"), row.names("name"));
            row.once(seen, "code", color.code());
            colors.add(color);
        }
        return colors;
    }

    private static <T> Map<String, T> byCode(T[] values, Function<T, String> code) {
        return Stream.of(values).collect(Collectors.toMap(code, Function.identity()));
    }
}
