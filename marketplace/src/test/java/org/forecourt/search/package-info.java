@NullMarked
package org.forecourt.search;

import org.jspecify.annotations.NullMarked;
