@NullMarked
package org.forecourt.storefront.api.docs;

import org.jspecify.annotations.NullMarked;
