/** Pictures: reading and writing them, the three widths that are kept, the folder they are kept in, how they are served. */
@NullMarked
package org.forecourt.photos;

import org.jspecify.annotations.NullMarked;
