/** The one place where embedded and external engines are chosen. Sees every feature; nobody sees it. */
@NullMarked
package org.forecourt.engine;

import org.jspecify.annotations.NullMarked;
