package org.forecourt.mailing.unsubscribe;

/** The secret behind the tokens: 32 bytes that stay the same as long as the mails are around. */
@FunctionalInterface
public interface UnsubscribeKey {

    int BYTES = 32;

    /** The key; may ask the database the first time. The array is not changed by anyone. */
    byte[] bytes();
}
