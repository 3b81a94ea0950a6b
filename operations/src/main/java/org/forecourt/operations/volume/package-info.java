/**
 * Moves a PostgreSQL data directory between a folder and a volume. The source is only ever read; the target becomes a
 * database in one rename, after the copy was compared and tried. See ADR 0025.
 */
@NullMarked
package org.forecourt.operations.volume;

import org.jspecify.annotations.NullMarked;
