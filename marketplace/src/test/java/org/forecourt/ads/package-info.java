@NullMarked
package org.forecourt.ads;

import org.jspecify.annotations.NullMarked;
