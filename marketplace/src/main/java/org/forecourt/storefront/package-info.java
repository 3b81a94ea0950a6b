/** The composed public site: pages and API over the public faces of the features. Nobody depends on it. */
@NullMarked
package org.forecourt.storefront;

import org.jspecify.annotations.NullMarked;
