/** The shared edge: languages, strict parameters, problems, paging, limits, headers. Knows no feature. */
@NullMarked
package org.forecourt.web;

import org.jspecify.annotations.NullMarked;
