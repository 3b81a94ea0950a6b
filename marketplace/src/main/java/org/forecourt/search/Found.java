package org.forecourt.search;

import java.util.List;

/**
 * One page of an answer.
 *
 * @param ids internal ids in the order asked for; empty beyond the last page
 * @param total how many ads match on all pages together
 */
public record Found(List<Long> ids, long total) {

    public Found {
        ids = List.copyOf(ids);
    }
}
