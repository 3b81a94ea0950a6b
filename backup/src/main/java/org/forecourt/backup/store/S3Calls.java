package org.forecourt.backup.store;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.function.Supplier;
import org.forecourt.backup.BackupFailure;
import org.forecourt.backup.BackupRefusal;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Turns what a store refuses into words for the operator. Its own words are not shown: they may repeat a key. */
final class S3Calls {

    private static final int REDIRECTED = 301;
    private static final int FORBIDDEN = 403;
    private static final int MISSING = 404;
    private static final int UNSUPPORTED = 501;

    private final S3Address address;

    S3Calls(S3Address address) {
        this.address = address;
    }

    /**
     * Does a request about a file, which the client below repeats on its own when the network fails.
     *
     * @throws NoSuchFileException when the store does not have it
     * @throws BackupRefusal when the operator has to change something
     * @throws BackupFailure when the store does not answer
     */
    <T> T call(String file, Supplier<T> request) throws IOException {
        try {
            return request.get();
        } catch (S3Exception refused) {
            if (refused.statusCode() == MISSING && !code(refused).equals("NoSuchBucket")) {
                throw new NoSuchFileException(file);
            }
            throw refusal(refused);
        } catch (SdkException unreachable) {
            throw new BackupFailure("%s does not answer: %s".formatted(address, innermost(unreachable)), unreachable);
        }
    }

    private BackupFailure refusal(S3Exception refused) {
        String code = code(refused);
        return switch (code) {
            case "NoSuchBucket" ->
                new BackupRefusal("there is no bucket %s at this endpoint".formatted(address.bucket()));
            case "InvalidAccessKeyId", "SignatureDoesNotMatch" ->
                new BackupRefusal(
                        "%s does not accept the keys (%s): look at BACKUP_S3_ACCESS_KEY and BACKUP_S3_SECRET_KEY"
                                .formatted(address, code));
            case "RequestTimeTooSkewed" ->
                new BackupRefusal("%s says that the clock of this machine is wrong".formatted(address));
            case "AuthorizationHeaderMalformed", "PermanentRedirect", "IllegalLocationConstraintException" ->
                elsewhere(code);
            default -> byStatus(refused, code);
        };
    }

    private BackupFailure byStatus(S3Exception refused, String code) {
        return switch (refused.statusCode()) {
            case REDIRECTED -> elsewhere(code);
            case FORBIDDEN ->
                new BackupRefusal("%s refuses it (%s): the keys need the right to list, read, write and delete there"
                        .formatted(address, code));
            case UNSUPPORTED -> new BackupRefusal("%s lacks something that backups need (%s)".formatted(address, code));
            default ->
                new BackupFailure(
                        "%s failed with status %d (%s)".formatted(address, refused.statusCode(), code), refused);
        };
    }

    private BackupRefusal elsewhere(String code) {
        return new BackupRefusal(
                "the bucket %s is in another region (%s): set BACKUP_S3_REGION".formatted(address.bucket(), code));
    }

    /** The store's code for what happened. */
    static String code(S3Exception refused) {
        AwsErrorDetails details = refused.awsErrorDetails();
        String code = details == null ? null : details.errorCode();
        return code == null ? "no code" : code;
    }

    private static @Nullable String innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause == failure ? cause.getMessage() : cause.toString();
    }
}
