package org.forecourt.mailing.journal;

import java.util.List;

/**
 * One page of a list.
 *
 * @param total of all pages
 */
public record RowPage<T>(List<T> rows, long total) {

    public RowPage {
        rows = List.copyOf(rows);
    }
}
