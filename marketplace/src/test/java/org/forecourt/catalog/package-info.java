@NullMarked
package org.forecourt.catalog;

import org.jspecify.annotations.NullMarked;
