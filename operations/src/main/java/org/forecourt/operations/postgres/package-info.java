/** A real PostgreSQL server that comes with the product and lives in its data folder. */
@NullMarked
package org.forecourt.operations.postgres;

import org.jspecify.annotations.NullMarked;
