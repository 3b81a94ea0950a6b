package org.forecourt.search;

/** Answers questions about active ads. Every engine answers the same questions alike; {@code AdSearchContract} says how. */
public interface AdSearch {

    /** One page and the total. */
    Found search(AdQuery query);

    /** The total alone. */
    long count(AdQuery query);
}
