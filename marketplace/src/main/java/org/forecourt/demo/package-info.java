/**
 * The demo market: believable ads with drawn pictures, so that a new site shows what it can do. {@code market} invents,
 * {@code illustrator} draws, this package writes what they make.
 */
@NullMarked
package org.forecourt.demo;

import org.jspecify.annotations.NullMarked;
