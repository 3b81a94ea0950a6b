package org.forecourt.storefront;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.forecourt.catalog.Catalog;
import org.forecourt.catalog.Make;
import org.forecourt.catalog.Model;
import org.forecourt.places.City;
import org.forecourt.places.Places;
import org.forecourt.platform.Language;
import org.forecourt.web.Messages;
import org.springframework.stereotype.Component;

/** What may be chosen, given what was chosen: the cascade from vehicle type to make to model, from region to city. */
@Component
final class FilterOptions {

    private final Catalog catalog;
    private final Places places;
    private final Messages messages;

    FilterOptions(Catalog catalog, Places places, Messages messages) {
        this.catalog = catalog;
        this.places = places;
        this.messages = messages;
    }

    List<OptionView> types(List<String> chosen, Language language) {
        return catalog.vehicleTypes().stream()
                .map(type -> OptionView.of(type.code(), type.plural().in(language), chosen.contains(type.code())))
                .toList();
    }

    /** Makes of the types, or of all: the popular ones first, then everything by name. */
    List<GroupView> makes(List<String> types, Predicate<Make> offered, Collection<String> chosen, Language language) {
        List<Make> makes = (types.isEmpty()
                        ? catalog.makes().stream()
                        : types.stream().flatMap(type -> catalog.makes(type).stream()))
                .distinct()
                .filter(offered)
                .sorted(Comparator.comparing(Make::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        List<OptionView> popular = makes.stream()
                .filter(Make::popular)
                .map(make -> option(make, chosen))
                .toList();
        List<OptionView> others = makes.stream()
                .filter(make -> !make.popular())
                .map(make -> option(make, chosen))
                .toList();
        return groups(
                new GroupView(messages.text(language, "pages.filter.popular"), popular),
                new GroupView(messages.text(language, "pages.filter.others"), others));
    }

    /** Models of the makes; one group a make, by name. */
    List<GroupView> models(
            List<String> types, List<String> makes, Predicate<Model> offered, Collection<String> chosen) {
        List<GroupView> groups = new ArrayList<>();
        for (String make : makes) {
            List<OptionView> models = catalog.models(make).stream()
                    .filter(model -> types.isEmpty() || types.contains(model.vehicleType()))
                    .filter(offered)
                    .sorted(Comparator.comparing(Model::name, String.CASE_INSENSITIVE_ORDER))
                    .map(model -> OptionView.of(model.code(), model.name(), chosen.contains(model.code())))
                    .toList();
            String label =
                    makes.size() == 1 ? "" : catalog.make(make).map(Make::name).orElse(make);
            groups.add(new GroupView(label, models));
        }
        return groups(groups.toArray(GroupView[]::new));
    }

    List<GroupView> regions(Collection<String> hidden, Collection<String> chosen, Language language) {
        return groups(new GroupView(
                "",
                places.regions().stream()
                        .filter(region -> !hidden.contains(region.code()))
                        .map(region -> OptionView.of(
                                region.code(), region.name().in(language), chosen.contains(region.code())))
                        .toList()));
    }

    /** Cities of the regions by name, one group a region; without a region the largest cities of the country. */
    List<GroupView> cities(List<String> regions, Collection<String> hidden, Language language) {
        if (regions.isEmpty()) {
            Stream<City> largest = places.cities().stream()
                    .sorted(Comparator.comparingInt(City::population).reversed())
                    .limit(40);
            return groups(new GroupView(
                    messages.text(language, "pages.filter.largest_cities"), cities(largest, hidden, language)));
        }
        return groups(regions.stream()
                .flatMap(code -> places.region(code).stream())
                .map(region -> new GroupView(
                        region.name().in(language), cities(places.cities(region.code()).stream(), hidden, language)))
                .toArray(GroupView[]::new));
    }

    private static List<OptionView> cities(Stream<City> cities, Collection<String> hidden, Language language) {
        return cities.filter(city -> !hidden.contains(city.code()))
                .map(city -> OptionView.of(city.code(), city.name().in(language), false))
                .sorted(Comparator.comparing(
                        OptionView::label, com.ibm.icu.text.Collator.getInstance(language.locale())::compare))
                .toList();
    }

    private static OptionView option(Make make, Collection<String> chosen) {
        return OptionView.of(make.code(), make.name(), chosen.contains(make.code()));
    }

    private static List<GroupView> groups(GroupView... groups) {
        return Stream.of(groups).filter(group -> !group.options().isEmpty()).toList();
    }
}
