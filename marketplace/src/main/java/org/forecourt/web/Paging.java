package org.forecourt.web;

import java.util.List;

/** Which page of a list is asked for, and how large it is. */
public record Paging(int page, int size) {

    public static final int DEFAULT_SIZE = 20;
    public static final int LARGEST_SIZE = 100;
    public static final int LAST_PAGE = 1_000_000;

    public Paging {
        if (page < 1 || page > LAST_PAGE || size < 1 || size > LARGEST_SIZE) {
            throw new IllegalArgumentException("no page " + page + " of size " + size);
        }
    }

    /** The two parameters of every paged list. */
    public static List<Parameter> parameters() {
        return List.of(Parameter.whole("page", 1, LAST_PAGE), Parameter.whole("page_size", 1, LARGEST_SIZE));
    }

    public static Paging of(ParameterValues values) {
        return of(values, DEFAULT_SIZE);
    }

    /** For short lists that most callers want as a whole: another size unless the caller says one. */
    public static Paging of(ParameterValues values, int defaultSize) {
        return new Paging(
                values.whole("page").orElse(1), values.whole("page_size").orElse(defaultSize));
    }

    /** How many results come before this page. */
    public long offset() {
        return (page - 1L) * size;
    }
}
