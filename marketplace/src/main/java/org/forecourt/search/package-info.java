/** Finding ads: what may be asked, as values, and the engine that answers. */
@NullMarked
package org.forecourt.search;

import org.jspecify.annotations.NullMarked;
