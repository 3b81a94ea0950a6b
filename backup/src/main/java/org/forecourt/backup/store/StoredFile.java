package org.forecourt.backup.store;

/**
 * A file that a store holds.
 *
 * @param name its path in the store, with {@code /} between folders
 * @param size in bytes
 */
public record StoredFile(String name, long size) {}
