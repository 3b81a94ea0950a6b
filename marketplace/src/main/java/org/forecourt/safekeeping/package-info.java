/**
 * The product looks after itself: it is backed up every day, each backup is proven by a restore, and everybody who has to
 * know can read how old the last proven one is. What a backup is, is decided in {@code org.forecourt.backup}.
 */
@NullMarked
package org.forecourt.safekeeping;

import org.jspecify.annotations.NullMarked;
