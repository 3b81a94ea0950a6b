/** The commands backup, restore and backups: what an operator types, around the module of that name. */
@NullMarked
package org.forecourt.operations.backup;

import org.jspecify.annotations.NullMarked;
