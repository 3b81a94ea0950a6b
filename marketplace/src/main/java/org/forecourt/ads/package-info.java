/** The ad: what it says, what it costs and cost before, which states the public sees, how its rows are written. */
@NullMarked
package org.forecourt.ads;

import org.jspecify.annotations.NullMarked;
