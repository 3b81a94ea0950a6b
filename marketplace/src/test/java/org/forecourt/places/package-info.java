@NullMarked
package org.forecourt.places;

import org.jspecify.annotations.NullMarked;
