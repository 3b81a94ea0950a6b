package org.forecourt.storefront.api;

import java.util.List;
import org.forecourt.search.AdParameters;
import org.forecourt.search.CodeField;
import org.forecourt.search.KnownCodes;
import org.forecourt.web.Parameter;
import org.forecourt.web.ParameterSet;
import org.springframework.stereotype.Component;

/** What the market figures accept: a make, which they need, and one of its models. */
@Component
final class MarketFiguresParameters implements ParameterSet {

    private final KnownCodes codes;

    MarketFiguresParameters(KnownCodes codes) {
        this.codes = codes;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.code("make", () -> codes.of(CodeField.MAKE)).required(),
                Parameter.code("model", () -> codes.of(CodeField.MODEL)),
                AdParameters.currency());
    }
}
