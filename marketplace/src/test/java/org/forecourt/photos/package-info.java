@NullMarked
package org.forecourt.photos;

import org.jspecify.annotations.NullMarked;
