package org.forecourt.catalog.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.forecourt.catalog.Catalog;
import org.forecourt.catalog.ChoiceKind;
import org.forecourt.catalog.Make;
import org.forecourt.catalog.Model;
import org.forecourt.catalog.VehicleType;
import org.forecourt.web.Paging;
import org.forecourt.web.Parameter;
import org.forecourt.web.ParameterSet;
import org.springframework.stereotype.Component;

/** What may be asked of the reference lists. */
final class CatalogParameters {

    private CatalogParameters() {}

    /** For lists of things that belong to a vehicle type. */
    @Component
    static final class OfType implements ParameterSet {

        private final Catalog catalog;

        OfType(Catalog catalog) {
            this.catalog = catalog;
        }

        @Override
        public List<Parameter> parameters() {
            return withPaging(vehicleType(catalog));
        }
    }

    @Component
    static final class OfMakes implements ParameterSet {

        private final Catalog catalog;

        OfMakes(Catalog catalog) {
            this.catalog = catalog;
        }

        @Override
        public List<Parameter> parameters() {
            return withPaging(vehicleType(catalog), Parameter.yesNo("popular"));
        }
    }

    @Component
    static final class OfModels implements ParameterSet {

        private final Catalog catalog;

        OfModels(Catalog catalog) {
            this.catalog = catalog;
        }

        @Override
        public List<Parameter> parameters() {
            return withPaging(make(catalog), vehicleType(catalog), Parameter.yesNo("popular"));
        }
    }

    @Component
    static final class OfGenerations implements ParameterSet {

        private final Catalog catalog;

        OfGenerations(Catalog catalog) {
            this.catalog = catalog;
        }

        @Override
        public List<Parameter> parameters() {
            return withPaging(
                    make(catalog),
                    Parameter.codes(
                            "model",
                            () -> catalog.models().stream()
                                    .map(Model::code)
                                    .distinct()
                                    .toList()));
        }
    }

    @Component
    static final class OfChoices implements ParameterSet {

        @Override
        public List<Parameter> parameters() {
            return withPaging(Parameter.codes(
                    "kind",
                    () -> Arrays.stream(ChoiceKind.values())
                            .map(ChoiceKind::code)
                            .toList()));
        }
    }

    private static Parameter vehicleType(Catalog catalog) {
        return Parameter.codes(
                "vehicle_type",
                () -> catalog.vehicleTypes().stream().map(VehicleType::code).toList());
    }

    private static Parameter make(Catalog catalog) {
        return Parameter.codes(
                "make", () -> catalog.makes().stream().map(Make::code).toList());
    }

    private static List<Parameter> withPaging(Parameter... own) {
        List<Parameter> all = new ArrayList<>(List.of(own));
        all.addAll(Paging.parameters());
        return List.copyOf(all);
    }
}
