@NullMarked
package org.forecourt.platform;

import org.jspecify.annotations.NullMarked;
