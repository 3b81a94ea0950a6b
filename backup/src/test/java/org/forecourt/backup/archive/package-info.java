@NullMarked
package org.forecourt.backup.archive;

import org.jspecify.annotations.NullMarked;
