package org.forecourt.operations.doctor;

import java.util.List;

/** A way to ask the product's database. Transactions are read-only and short. */
interface Queries {

    /**
     * Every row as its columns in text form; null becomes an empty text.
     *
     * @throws Unanswered when there is no answer, with the reason
     */
    List<List<String>> rows(String sql);

    /** The only column of the only row. */
    default String value(String sql) {
        return rows(sql).getFirst().getFirst();
    }

    /** The same as a whole number. */
    default long number(String sql) {
        return Long.parseLong(value(sql));
    }
}
