package org.forecourt.search;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.springframework.stereotype.Component;

/** The codes that exist for each field, from the reference data in memory. */
@Component
public final class KnownCodes {

    private final Catalog catalog;
    private final Places places;

    KnownCodes(Catalog catalog, Places places) {
        this.catalog = catalog;
        this.places = places;
    }

    /** Every code of a field; of a model, the codes of all makes. */
    public Collection<String> of(CodeField field) {
        return switch (field) {
            case VEHICLE_TYPE -> vehicleTypes();
            case MAKE -> catalog.makes().stream().map(Make::code).collect(inOrder());
            case MODEL -> catalog.models().stream().map(Model::code).collect(inOrder());
            case REGION -> places.regions().stream().map(Region::code).collect(inOrder());
            case CITY -> places.cities().stream().map(City::code).collect(inOrder());
            case BODY -> catalog.bodies().stream().map(Body::code).collect(inOrder());
            case COLOR -> catalog.colors().stream().map(Color::code).collect(inOrder());
            case FUEL -> choices(ChoiceKind.FUEL);
            case TRANSMISSION -> choices(ChoiceKind.TRANSMISSION);
            case DRIVE -> choices(ChoiceKind.DRIVE);
            case CONDITION -> choices(ChoiceKind.CONDITION);
            case SELLER_TYPE -> choices(ChoiceKind.SELLER_TYPE);
            case EXCHANGE -> choices(ChoiceKind.EXCHANGE);
        };
    }

    private Set<String> vehicleTypes() {
        return catalog.vehicleTypes().stream().map(VehicleType::code).collect(inOrder());
    }

    private List<String> choices(ChoiceKind kind) {
        return catalog.choices(kind).stream().map(Choice::code).toList();
    }

    private static java.util.stream.Collector<String, ?, LinkedHashSet<String>> inOrder() {
        return Collectors.toCollection(LinkedHashSet::new);
    }
}
