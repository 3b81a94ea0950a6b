package org.forecourt.operations.backup;

/** What both kinds of restore say in the same words. */
final class RestoreWords {

    static final String KEPT =
            "The data from before are kept: restore --undo puts them back, restore --forget-old removes them";

    private RestoreWords() {}

    static String heldMails(long count) {
        return count == 0
                ? "No mail was on its way then"
                : "%d mails were on their way then and may have been sent since: they wait on the mailing page, marked ambiguous"
                        .formatted(count);
    }
}
