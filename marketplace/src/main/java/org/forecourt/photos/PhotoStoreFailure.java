package org.forecourt.photos;

/** The folder of photos cannot be written. The message is one line for the operator: where and why. */
public final class PhotoStoreFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PhotoStoreFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
