package org.forecourt.mailing.core;

import org.jspecify.annotations.Nullable;

/** The journal did not answer; nobody knows whether the last change was made. */
public final class JournalUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JournalUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
