/** The catalogue in the API: reference lists for programs. Their pages hold 100 entries unless the caller says a size. */
@NullMarked
package org.forecourt.catalog.web;

import org.jspecify.annotations.NullMarked;
