/** Counting calls against a limit: in this process, or in one place for several nodes. */
@NullMarked
@NamedInterface("limits")
package org.forecourt.platform.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
