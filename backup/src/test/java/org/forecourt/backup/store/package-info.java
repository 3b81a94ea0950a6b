@NullMarked
package org.forecourt.backup.store;

import org.jspecify.annotations.NullMarked;
