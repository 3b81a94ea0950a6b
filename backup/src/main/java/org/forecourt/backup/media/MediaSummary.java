package org.forecourt.backup.media;

/**
 * What a backup did with pictures.
 *
 * @param files in the list
 * @param bytes of their contents
 * @param addedFiles those whose content was not in the store yet
 * @param addedBytes what they take there
 * @param vanished deleted between being listed and being read
 */
public record MediaSummary(long files, long bytes, long addedFiles, long addedBytes, long vanished) {}
