@NullMarked
package org.forecourt.backup.database;

import org.jspecify.annotations.NullMarked;
