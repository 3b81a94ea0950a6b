/** What every page has: its frame, its words and numbers, its address in three languages, and the templates. */
@NullMarked
@NamedInterface("page")
package org.forecourt.storefront.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
