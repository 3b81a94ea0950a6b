@NullMarked
package org.forecourt.demo.market;

import org.jspecify.annotations.NullMarked;
