@NullMarked
package org.forecourt.setup;

import org.jspecify.annotations.NullMarked;
