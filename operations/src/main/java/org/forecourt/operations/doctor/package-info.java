/** What {@code ./forecourt doctor} looks at, and how it tells: causes and cures, never a change. */
@NullMarked
package org.forecourt.operations.doctor;

import org.jspecify.annotations.NullMarked;
