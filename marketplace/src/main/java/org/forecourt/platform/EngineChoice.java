package org.forecourt.platform;

/**
 * Which engines do the work of this process, for the log and for {@code /health/details}.
 *
 * @param line pairs of a name and the engine chosen for it; no addresses and no secrets
 */
public record EngineChoice(String line) {}
