@NullMarked
package org.forecourt.operations.backup;

import org.jspecify.annotations.NullMarked;
