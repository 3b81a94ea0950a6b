package org.forecourt.storefront;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.forecourt.catalog.Catalog;
import org.forecourt.money.Currency;
import org.forecourt.search.AdQuery;
import org.forecourt.search.CodeField;
import org.forecourt.search.NumberField;
import org.forecourt.search.QueryPair;
import org.forecourt.storefront.FiltersView.Adding;
import org.forecourt.storefront.FiltersView.Hidden;
import org.forecourt.storefront.page.Frame;
import org.springframework.stereotype.Component;

/** Makes the filters of the search page in the state of a query. */
@Component
final class FilterForm {

    private static final List<CodeField> COMMON = List.of(
            CodeField.FUEL,
            CodeField.TRANSMISSION,
            CodeField.DRIVE,
            CodeField.CONDITION,
            CodeField.COLOR,
            CodeField.SELLER_TYPE,
            CodeField.EXCHANGE);
    private static final Set<String> NO_CONTROL = Set.of("ordering", "page_size", "created_since");

    private final Catalog catalog;
    private final FilterOptions options;
    private final FilterRanges ranges;
    private final CodeWords words;
    private final org.forecourt.search.KnownCodes known;

    FilterForm(
            Catalog catalog,
            FilterOptions options,
            FilterRanges ranges,
            CodeWords words,
            org.forecourt.search.KnownCodes known) {
        this.catalog = catalog;
        this.options = options;
        this.ranges = ranges;
        this.words = words;
        this.known = known;
    }

    FiltersView view(AdQuery query, boolean list, Frame frame) {
        Asked asked = new Asked(query);
        List<String> types = asked.codes(CodeField.VEHICLE_TYPE);
        return new FiltersView(
                asked.words(),
                options.types(types, frame.language()),
                types.size() > 1,
                makes(asked, frame),
                models(asked, frame),
                regions(asked, frame),
                cities(asked, frame),
                bodies(asked, frame),
                COMMON.stream().map(field -> checks(field, asked, frame)).toList(),
                ranges.of(NumberField.PRICE, asked, frame),
                ranges.of(NumberField.YEAR, asked, frame),
                ranges.of(NumberField.MILEAGE, asked, frame),
                Stream.of(NumberField.ENGINE_CC, NumberField.POWER)
                        .map(field -> ranges.of(field, asked, frame))
                        .toList(),
                asked.withPhotos(),
                hidden(query, list));
    }

    /** The home page's panel: one of each at most. */
    PanelView panel(AdQuery query, long total, Frame frame) {
        Asked asked = new Asked(query);
        List<String> types = asked.codes(CodeField.VEHICLE_TYPE);
        List<String> makes = asked.codes(CodeField.MAKE);
        Currency currency = asked.isLimited(NumberField.PRICE) ? query.currency() : frame.currency();
        String more = query.queryString();
        return new PanelView(
                options.types(types, frame.language()),
                options.makes(types, make -> true, makes, frame.language()),
                options.models(types, makes, model -> true, asked.codes(CodeField.MODEL)),
                ranges.of(NumberField.YEAR, asked, frame),
                ranges.of(NumberField.PRICE, asked, frame),
                options.regions(List.of(), asked.codes(CodeField.REGION), frame.language()),
                currency.name(),
                frame.href("/search") + (more.isEmpty() ? "" : "?" + more) + "#filters",
                total);
    }

    private Adding makes(Asked asked, Frame frame) {
        List<String> chosen = asked.codes(CodeField.MAKE);
        return new Adding(
                chosen(CodeField.MAKE, asked, frame),
                options.makes(
                        asked.codes(CodeField.VEHICLE_TYPE),
                        make -> !chosen.contains(make.code()),
                        List.of(),
                        frame.language()));
    }

    private Adding models(Asked asked, Frame frame) {
        List<String> chosen = asked.codes(CodeField.MODEL);
        return new Adding(
                chosen(CodeField.MODEL, asked, frame),
                options.models(
                        asked.codes(CodeField.VEHICLE_TYPE),
                        asked.codes(CodeField.MAKE),
                        model -> !chosen.contains(model.code()),
                        List.of()));
    }

    private Adding regions(Asked asked, Frame frame) {
        return new Adding(
                chosen(CodeField.REGION, asked, frame),
                options.regions(asked.codes(CodeField.REGION), List.of(), frame.language()));
    }

    private Adding cities(Asked asked, Frame frame) {
        return new Adding(
                chosen(CodeField.CITY, asked, frame),
                options.cities(asked.codes(CodeField.REGION), asked.codes(CodeField.CITY), frame.language()));
    }

    private CheckGroupView chosen(CodeField field, Asked asked, Frame frame) {
        List<OptionView> chosen = asked.codes(field).stream()
                .map(code -> option(field, code, true, asked, frame))
                .toList();
        return new CheckGroupView(field.parameter(), label(field, frame), chosen);
    }

    /** Bodies of the chosen types; without a type only those that are already chosen. */
    private CheckGroupView bodies(Asked asked, Frame frame) {
        List<String> chosen = asked.codes(CodeField.BODY);
        List<String> offered = Stream.concat(
                        asked.codes(CodeField.VEHICLE_TYPE).stream()
                                .flatMap(type -> catalog.bodies(type).stream())
                                .map(body -> body.code()),
                        chosen.stream())
                .distinct()
                .toList();
        return new CheckGroupView(
                CodeField.BODY.parameter(),
                label(CodeField.BODY, frame),
                offered.stream()
                        .map(code -> option(CodeField.BODY, code, chosen.contains(code), asked, frame))
                        .toList());
    }

    private CheckGroupView checks(CodeField field, Asked asked, Frame frame) {
        List<String> chosen = asked.codes(field);
        return new CheckGroupView(
                field.parameter(),
                label(field, frame),
                known.of(field).stream()
                        .map(code -> option(field, code, chosen.contains(code), asked, frame))
                        .toList());
    }

    private OptionView option(CodeField field, String code, boolean chosen, Asked asked, Frame frame) {
        String hex = field == CodeField.COLOR
                ? catalog.color(code).map(color -> color.hex()).orElse(null)
                : null;
        return new OptionView(
                code, words.name(field, code, asked.codes(CodeField.MAKE), frame.language()), chosen, hex);
    }

    private static String label(CodeField field, Frame frame) {
        return frame.text("pages.filter." + field.parameter());
    }

    private static List<Hidden> hidden(AdQuery query, boolean list) {
        Stream<Hidden> kept = query.pairs().stream()
                .filter(pair -> NO_CONTROL.contains(pair.name()) || pair.name().startsWith("not_"))
                .map(FilterForm::hidden);
        Stream<Hidden> view = list ? Stream.of(new Hidden(SearchPageParameters.VIEW, "list")) : Stream.empty();
        return Stream.concat(kept, view).toList();
    }

    private static Hidden hidden(QueryPair pair) {
        return new Hidden(pair.name(), pair.value());
    }
}
