/** The operator's tool behind {@code ./forecourt}: runs the whole product in one process and its management commands. */
@NullMarked
package org.forecourt.operations;

import org.jspecify.annotations.NullMarked;
