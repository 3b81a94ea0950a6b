/** The product as its users meet it: a real process, a real database, a real browser. */
@NullMarked
package org.forecourt.journeys;

import org.jspecify.annotations.NullMarked;
