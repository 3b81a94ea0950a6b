/** The environment of both services: which settings exist, where they come from, and what is refused. */
@NullMarked
package org.forecourt.settings;

import org.jspecify.annotations.NullMarked;
