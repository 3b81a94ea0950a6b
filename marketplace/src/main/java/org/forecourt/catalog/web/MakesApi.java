package org.forecourt.catalog.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.forecourt.catalog.Catalog;
import org.forecourt.catalog.Generation;
import org.forecourt.catalog.Make;
import org.forecourt.catalog.Model;
import org.forecourt.web.Page;
import org.forecourt.web.ParameterValues;
import org.forecourt.web.QueryParameters;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Makes, their models and the models' generations. */
@RestController
@RequestMapping(path = "/api/reference", produces = MediaType.APPLICATION_JSON_VALUE)
final class MakesApi {

    private final Catalog catalog;
    private final ReferenceLists lists;

    MakesApi(Catalog catalog, ReferenceLists lists) {
        this.catalog = catalog;
        this.lists = lists;
    }

    /** The makes with at least one model of the given types, in alphabetical order. */
    @GetMapping("/makes")
    @QueryParameters(CatalogParameters.OfMakes.class)
    Page<MakeJson> makes(HttpServletRequest request, ParameterValues values) {
        Predicate<Make> popular = onlyPopular(values, Make::popular);
        Set<Make> ofTypes = new HashSet<>();
        values.codes("vehicle_type").forEach(type -> ofTypes.addAll(catalog.makes(type)));
        List<Make> makes = catalog.makes().stream()
                .filter(make -> !values.isGiven("vehicle_type") || ofTypes.contains(make))
                .filter(popular)
                .toList();
        return lists.page(request, values, makes, MakeJson::of);
    }

    @GetMapping("/models")
    @QueryParameters(CatalogParameters.OfModels.class)
    Page<ModelJson> models(HttpServletRequest request, ParameterValues values) {
        List<Model> models = models(values).stream()
                .filter(given(values, "vehicle_type", Model::vehicleType))
                .filter(onlyPopular(values, Model::popular))
                .toList();
        return lists.page(request, values, models, model -> ModelJson.of(model, make(model.make())));
    }

    @GetMapping("/generations")
    @QueryParameters(CatalogParameters.OfGenerations.class)
    Page<GenerationJson> generations(HttpServletRequest request, ParameterValues values) {
        List<Generation> generations = models(values).stream()
                .filter(given(values, "model", Model::code))
                .flatMap(model -> catalog.generations(model.make(), model.code()).stream())
                .toList();
        return lists.page(request, values, generations, GenerationJson::of);
    }

    private List<Model> models(ParameterValues values) {
        return values.isGiven("make")
                ? values.codes("make").stream()
                        .flatMap(make -> catalog.models(make).stream())
                        .toList()
                : catalog.models();
    }

    private Make make(String code) {
        return catalog.make(code).orElseThrow();
    }

    private static <T> Predicate<T> given(ParameterValues values, String name, Function<T, String> code) {
        Set<String> codes = Set.copyOf(values.codes(name));
        return value -> codes.isEmpty() || codes.contains(code.apply(value));
    }

    private static <T> Predicate<T> onlyPopular(ParameterValues values, Predicate<T> popular) {
        return value -> !values.isGiven("popular") || popular.test(value) == values.isTrue("popular");
    }
}
