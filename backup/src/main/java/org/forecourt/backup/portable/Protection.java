package org.forecourt.backup.portable;

import org.forecourt.backup.secrecy.Opener;
import org.forecourt.backup.secrecy.Recipient;
import org.forecourt.backup.secrecy.SecretKeyFile;
import org.jspecify.annotations.Nullable;

/**
 * For whom a backup is encrypted, and what opens it.
 *
 * @param recipient null leaves everything readable, and the secrets out
 * @param keyFile the locked key that is put beside the backup; null when the operator keeps the key elsewhere
 * @param opener null when no secret is at hand
 */
public record Protection(
        @Nullable Recipient recipient,
        @Nullable SecretKeyFile keyFile,
        @Nullable Opener opener) {

    /** No encryption. */
    public static final Protection NONE = new Protection(null, null, null);

    /** By the operator's public key; the secret one never comes here. */
    public static Protection by(Recipient recipient) {
        return new Protection(recipient, null, null);
    }
}
