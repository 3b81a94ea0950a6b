package org.forecourt.backup.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forecourt.backup.BackupRefusal;

/**
 * A place in a bucket.
 *
 * @param prefix what the names of all objects there begin with: empty, or ending with {@code /}
 */
record S3Address(String bucket, String prefix) {

    static final String SCHEME = "s3://";

    private static final Pattern FORM = Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/(.*?))?/*");

    /** Reads {@code s3://bucket/prefix}. */
    static S3Address of(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new BackupRefusal("%s is no address of a bucket, such as s3://bucket/folder".formatted(text));
        }
        String prefix = parts.group(2);
        if (prefix == null || prefix.isEmpty()) {
            return new S3Address(parts.group(1), "");
        }
        if (!StoreNames.isName(prefix)) {
            throw new BackupRefusal(
                    "the folder of %s may have letters, digits, dots, hyphens and underscores only".formatted(text));
        }
        return new S3Address(parts.group(1), prefix + "/");
    }

    @Override
    public String toString() {
        return SCHEME + bucket + (prefix.isEmpty() ? "" : "/" + prefix.substring(0, prefix.length() - 1));
    }
}
