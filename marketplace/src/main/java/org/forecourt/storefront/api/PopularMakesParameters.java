package org.forecourt.storefront.api;

import java.util.List;
import java.util.stream.Stream;
import org.forecourt.search.CodeField;
import org.forecourt.search.KnownCodes;
import org.forecourt.web.Paging;
import org.forecourt.web.Parameter;
import org.forecourt.web.ParameterSet;
import org.springframework.stereotype.Component;

/** What the list of popular makes accepts. */
@Component
final class PopularMakesParameters implements ParameterSet {

    private final KnownCodes codes;

    PopularMakesParameters(KnownCodes codes) {
        this.codes = codes;
    }

    @Override
    public List<Parameter> parameters() {
        return Stream.concat(
                        Paging.parameters().stream(),
                        Stream.of(Parameter.code("vehicle_type", () -> codes.of(CodeField.VEHICLE_TYPE))))
                .toList();
    }
}
