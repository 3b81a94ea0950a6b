@NullMarked
package org.forecourt.money;

import org.jspecify.annotations.NullMarked;
