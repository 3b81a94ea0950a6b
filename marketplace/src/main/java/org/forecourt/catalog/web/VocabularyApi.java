package org.forecourt.catalog.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.forecourt.catalog.Body;
import org.forecourt.catalog.Catalog;
import org.forecourt.catalog.Characteristic;
import org.forecourt.catalog.Choice;
import org.forecourt.catalog.ChoiceKind;
import org.forecourt.catalog.VehicleType;
import org.forecourt.platform.Language;
import org.forecourt.web.Page;
import org.forecourt.web.PagingOnly;
import org.forecourt.web.ParameterValues;
import org.forecourt.web.QueryParameters;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The words an ad is described with, and their names. */
@RestController
@RequestMapping(path = "/api/reference", produces = MediaType.APPLICATION_JSON_VALUE)
final class VocabularyApi {

    private final Catalog catalog;
    private final ReferenceLists lists;

    VocabularyApi(Catalog catalog, ReferenceLists lists) {
        this.catalog = catalog;
        this.lists = lists;
    }

    @GetMapping("/vehicle-types")
    @QueryParameters(PagingOnly.class)
    Page<VehicleTypeJson> vehicleTypes(HttpServletRequest request, ParameterValues values, Language language) {
        return lists.page(request, values, catalog.vehicleTypes(), type -> VehicleTypeJson.of(type, language));
    }

    @GetMapping("/characteristics")
    @QueryParameters(CatalogParameters.OfType.class)
    Page<CharacteristicJson> characteristics(HttpServletRequest request, ParameterValues values, Language language) {
        List<Characteristic> characteristics = ofTypes(values, catalog::characteristics);
        return lists.page(request, values, characteristics, own -> CharacteristicJson.of(own, language));
    }

    @GetMapping("/bodies")
    @QueryParameters(CatalogParameters.OfType.class)
    Page<BodyJson> bodies(HttpServletRequest request, ParameterValues values, Language language) {
        List<Body> bodies = ofTypes(values, catalog::bodies);
        return lists.page(request, values, bodies, body -> BodyJson.of(body, language));
    }

    @GetMapping("/colors")
    @QueryParameters(PagingOnly.class)
    Page<ColorJson> colors(HttpServletRequest request, ParameterValues values, Language language) {
        return lists.page(request, values, catalog.colors(), color -> ColorJson.of(color, language));
    }

    @GetMapping("/choices")
    @QueryParameters(CatalogParameters.OfChoices.class)
    Page<ChoiceJson> choices(HttpServletRequest request, ParameterValues values, Language language) {
        List<String> kinds = values.codes("kind");
        List<Choice> choices = Arrays.stream(ChoiceKind.values())
                .filter(kind -> kinds.isEmpty() || kinds.contains(kind.code()))
                .flatMap(kind -> catalog.choices(kind).stream())
                .toList();
        return lists.page(request, values, choices, choice -> ChoiceJson.of(choice, language));
    }

    private <T> List<T> ofTypes(ParameterValues values, Function<String, List<T>> ofType) {
        Stream<String> types = values.isGiven("vehicle_type")
                ? values.codes("vehicle_type").stream()
                : catalog.vehicleTypes().stream().map(VehicleType::code);
        return types.flatMap(type -> ofType.apply(type).stream()).toList();
    }
}
