package org.forecourt.backup.secrecy;

/** A passphrase that does not open the key. */
public final class WrongPassphrase extends Exception {

    private static final long serialVersionUID = 1L;

    WrongPassphrase(Throwable cause) {
        super("the passphrase does not open the key", cause);
    }
}
