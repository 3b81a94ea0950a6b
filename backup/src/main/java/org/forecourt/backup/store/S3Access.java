package org.forecourt.backup.store;

import java.net.URI;
import org.forecourt.backup.BackupRefusal;
import org.jspecify.annotations.Nullable;

/**
 * How an S3-compatible store is reached.
 *
 * @param endpoint null for Amazon's own
 * @param region null where an endpoint says enough
 */
public record S3Access(
        @Nullable URI endpoint,
        @Nullable String region,
        @Nullable String accessKey,
        @Nullable String secretKey) {

    private static final String ANY_REGION = "us-east-1";

    /** The region requests are signed for. */
    String signedRegion() {
        if (region == null && endpoint == null) {
            throw new BackupRefusal("set BACKUP_S3_REGION, or BACKUP_S3_ENDPOINT for a store that is not Amazon's");
        }
        return region == null ? ANY_REGION : region;
    }

    String givenAccessKey() {
        return given(accessKey, "BACKUP_S3_ACCESS_KEY");
    }

    String givenSecretKey() {
        return given(secretKey, "BACKUP_S3_SECRET_KEY");
    }

    private static String given(@Nullable String value, String setting) {
        if (value == null) {
            throw new BackupRefusal("%s is not set: a store needs the keys it gave you".formatted(setting));
        }
        return value;
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "S3Access[%s, %s]".formatted(endpoint, region);
    }
}
