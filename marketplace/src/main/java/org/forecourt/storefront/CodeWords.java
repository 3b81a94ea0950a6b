package org.forecourt.storefront;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.forecourt.catalog.Body;
import org.forecourt.catalog.Catalog;
import org.forecourt.catalog.Choice;
import org.forecourt.catalog.ChoiceKind;
import org.forecourt.catalog.Color;
import org.forecourt.catalog.Make;
import org.forecourt.catalog.Model;
import org.forecourt.catalog.VehicleType;
import org.forecourt.places.City;
import org.forecourt.places.Places;
import org.forecourt.places.Region;
import org.forecourt.platform.Language;
import org.forecourt.platform.Names;
import org.forecourt.search.CodeField;
import org.springframework.stereotype.Component;

/** The name of a code in a language, for chips, titles and advice. */
@Component
final class CodeWords {

    private final Catalog catalog;
    private final Places places;

    CodeWords(Catalog catalog, Places places) {
        this.catalog = catalog;
        this.places = places;
    }

    /**
     * The name of a code.
     *
     * @param makes the makes within which a model is meant; when there are none, any make's model gives the name
     */
    String name(CodeField field, String code, Collection<String> makes, Language language) {
        return switch (field) {
            case MAKE -> catalog.make(code).map(Make::name).orElse(code);
            case MODEL -> model(code, makes);
            case VEHICLE_TYPE -> in(language, catalog.vehicleType(code).map(VehicleType::plural), code);
            case REGION -> in(language, places.region(code).map(Region::name), code);
            case CITY -> in(language, places.city(code).map(City::name), code);
            case BODY -> in(language, catalog.body(code).map(Body::name), code);
            case COLOR -> in(language, catalog.color(code).map(Color::name), code);
            case FUEL -> choice(ChoiceKind.FUEL, code, language);
            case TRANSMISSION -> choice(ChoiceKind.TRANSMISSION, code, language);
            case DRIVE -> choice(ChoiceKind.DRIVE, code, language);
            case CONDITION -> choice(ChoiceKind.CONDITION, code, language);
            case SELLER_TYPE -> choice(ChoiceKind.SELLER_TYPE, code, language);
            case EXCHANGE -> choice(ChoiceKind.EXCHANGE, code, language);
        };
    }

    private String model(String code, Collection<String> makes) {
        List<Model> candidates = makes.isEmpty()
                ? catalog.models()
                : makes.stream().flatMap(make -> catalog.models(make).stream()).toList();
        return candidates.stream()
                .filter(model -> model.code().equals(code))
                .map(Model::name)
                .findFirst()
                .orElse(code);
    }

    private String choice(ChoiceKind kind, String code, Language language) {
        return in(language, catalog.choice(kind, code).map(Choice::name), code);
    }

    private static String in(Language language, Optional<Names> names, String code) {
        return names.map(name -> name.in(language)).orElse(code);
    }
}
