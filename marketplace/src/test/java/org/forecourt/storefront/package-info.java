@NullMarked
package org.forecourt.storefront;

import org.jspecify.annotations.NullMarked;
