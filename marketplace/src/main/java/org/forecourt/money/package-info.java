/** Currencies, amounts, and what they are worth in each other on a day. */
@NullMarked
package org.forecourt.money;

import org.jspecify.annotations.NullMarked;
