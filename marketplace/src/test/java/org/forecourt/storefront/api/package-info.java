@NullMarked
package org.forecourt.storefront.api;

import org.jspecify.annotations.NullMarked;
