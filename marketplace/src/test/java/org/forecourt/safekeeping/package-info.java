@NullMarked
package org.forecourt.safekeeping;

import org.jspecify.annotations.NullMarked;
