@NullMarked
package org.forecourt.mailing;

import org.jspecify.annotations.NullMarked;
