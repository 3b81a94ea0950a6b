package org.forecourt.places;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.forecourt.platform.Language;
import org.forecourt.platform.Names;
import org.forecourt.web.Page;
import org.forecourt.web.PageLinks;
import org.forecourt.web.Paging;
import org.forecourt.web.PagingOnly;
import org.forecourt.web.Parameter;
import org.forecourt.web.ParameterSet;
import org.forecourt.web.ParameterValues;
import org.forecourt.web.QueryParameters;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Regions and cities for programs. A page holds 100 entries unless the caller says a size. */
@RestController
@RequestMapping(path = "/api/reference", produces = MediaType.APPLICATION_JSON_VALUE)
final class PlacesApi {

    private final Places places;
    private final PageLinks links;

    PlacesApi(Places places, PageLinks links) {
        this.places = places;
        this.links = links;
    }

    /** A region as the API shows it. */
    record RegionJson(String code, String iso, String name, Names names, double latitude, double longitude) {}

    /** A city as the API shows it; the region is a code. */
    record CityJson(
            String code, String region, String name, Names names, double latitude, double longitude, int population) {}

    /** The cities of any of the given regions. */
    @Component
    static final class CityParameters implements ParameterSet {

        private final Places places;

        CityParameters(Places places) {
            this.places = places;
        }

        @Override
        public List<Parameter> parameters() {
            List<Parameter> all = new ArrayList<>(Paging.parameters());
            all.add(Parameter.codes(
                    "region", () -> places.regions().stream().map(Region::code).toList()));
            return List.copyOf(all);
        }
    }

    @GetMapping("/regions")
    @QueryParameters(PagingOnly.class)
    Page<RegionJson> regions(HttpServletRequest request, ParameterValues values, Language language) {
        return Page.slice(paging(values), places.regions(), region -> shown(region, language), links.of(request));
    }

    @GetMapping("/cities")
    @QueryParameters(CityParameters.class)
    Page<CityJson> cities(HttpServletRequest request, ParameterValues values, Language language) {
        List<String> regions = values.codes("region");
        List<City> cities = places.cities().stream()
                .filter(city -> regions.isEmpty() || regions.contains(city.region()))
                .toList();
        return Page.slice(paging(values), cities, city -> shown(city, language), links.of(request));
    }

    private static Paging paging(ParameterValues values) {
        return Paging.of(values, Paging.LARGEST_SIZE);
    }

    private static RegionJson shown(Region region, Language language) {
        return new RegionJson(
                region.code(),
                region.iso(),
                region.name().in(language),
                region.name(),
                region.latitude(),
                region.longitude());
    }

    private static CityJson shown(City city, Language language) {
        return new CityJson(
                city.code(),
                city.region(),
                city.name().in(language),
                city.name(),
                city.latitude(),
                city.longitude(),
                city.population());
    }
}
