package org.forecourt.operations.deploy;

/** Something did not come up, or did not end. The message is one line with the cause and its cure; the exit status is 1. */
final class DeployFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeployFailure(String cause, String cure) {
        super(cause + ". " + cure);
    }
}
