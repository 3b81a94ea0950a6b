/** The public REST API, except what a single feature answers by itself. */
@NullMarked
package org.forecourt.storefront.api;

import org.jspecify.annotations.NullMarked;
