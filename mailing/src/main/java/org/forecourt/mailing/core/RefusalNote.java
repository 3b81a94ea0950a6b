package org.forecourt.mailing.core;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.forecourt.contracts.mail.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Why something that came in is not a mail.
 *
 * @param id of the mail it wanted to be, where it said so
 * @param bodyHash SHA-256 of all its bytes, in hex: the same bytes are noted once
 * @param body the first {@link #KEPT} of its bytes
 * @param bodySize how many there were
 */
@SuppressWarnings("ArrayRecordComponent")
public record RefusalNote(
        @Nullable UUID id, Door door, String bodyHash, byte[] body, long bodySize, List<Refusal> refusals, Instant at) {

    /** Bytes of a refused body that are worth keeping. */
    public static final int KEPT = 64 * 1024;

    public RefusalNote {
        body = body.length > KEPT ? Arrays.copyOf(body, KEPT) : body;
        refusals = List.copyOf(refusals);
    }

    /** The note on {@code body}, all of which is given. */
    static RefusalNote of(@Nullable UUID id, Door door, byte[] body, List<Refusal> refusals, Instant now) {
        return new RefusalNote(id, door, sha256(body), body, body.length, refusals, now);
    }

    /** By what a body is known: SHA-256 of its bytes, in hex. */
    public static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
