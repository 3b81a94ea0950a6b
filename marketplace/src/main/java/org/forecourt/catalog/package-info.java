/** What a vehicle can be: types with their characteristics, bodies, makes, models, generations, colours and closed choices. */
@NullMarked
package org.forecourt.catalog;

import org.jspecify.annotations.NullMarked;
