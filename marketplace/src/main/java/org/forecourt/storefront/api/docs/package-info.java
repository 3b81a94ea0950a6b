/** The description of the API for programs and for people. */
@NullMarked
package org.forecourt.storefront.api.docs;

import org.jspecify.annotations.NullMarked;
