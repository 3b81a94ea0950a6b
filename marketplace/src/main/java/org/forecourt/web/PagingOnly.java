package org.forecourt.web;

import java.util.List;
import org.springframework.stereotype.Component;

/** The parameters of a list that cannot be filtered. */
@Component
public final class PagingOnly implements ParameterSet {

    @Override
    public List<Parameter> parameters() {
        return Paging.parameters();
    }
}
