/** Where backups are kept: a folder of this machine, or whatever else can keep named files. */
@NullMarked
package org.forecourt.backup.store;

import org.jspecify.annotations.NullMarked;
