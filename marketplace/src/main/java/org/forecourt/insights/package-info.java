/** How often ads are looked at and phones are asked for, counted once a visitor and day without knowing the visitor. */
@NullMarked
package org.forecourt.insights;

import org.jspecify.annotations.NullMarked;
