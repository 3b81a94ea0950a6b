package org.forecourt.web;

/** Lets tests of features read a query as a request would have it read. */
public final class ParameterTexts {

    private ParameterTexts() {}

    public static ParameterValues read(ParameterSet accepted, String queryString) {
        return new ParameterReader(accepted).read(QueryString.parse(queryString));
    }
}
