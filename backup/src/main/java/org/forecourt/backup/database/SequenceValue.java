package org.forecourt.backup.database;

/**
 * How far a sequence has counted. Sequences stand outside of snapshots: this one may be ahead of the rows, never behind.
 *
 * @param name as SQL takes it
 */
public record SequenceValue(String name, long lastValue, boolean isCalled) {}
