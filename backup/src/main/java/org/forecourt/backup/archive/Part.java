package org.forecourt.backup.archive;

/**
 * One file of a backup.
 *
 * @param name its path within the backup's folder
 * @param size of the content, in bytes
 * @param sha256 of the content
 * @param storedSize of the file as it lies in the store: compressed, and encrypted if it is
 * @param storedSha256 of the file
 * @param isCompressed by zstd
 * @param isEncrypted as an OpenPGP message around the compressed content
 */
public record Part(
        String name,
        long size,
        String sha256,
        long storedSize,
        String storedSha256,
        boolean isCompressed,
        boolean isEncrypted) {}
