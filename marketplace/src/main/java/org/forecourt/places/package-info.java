/** Where a vehicle can be: the regions and cities of the market, with names and coordinates. */
@NullMarked
package org.forecourt.places;

import org.jspecify.annotations.NullMarked;
