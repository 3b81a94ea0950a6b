@NullMarked
package org.forecourt.operations.volume;

import org.jspecify.annotations.NullMarked;
