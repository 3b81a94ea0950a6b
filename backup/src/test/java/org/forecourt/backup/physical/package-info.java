@NullMarked
package org.forecourt.backup.physical;

import org.jspecify.annotations.NullMarked;
