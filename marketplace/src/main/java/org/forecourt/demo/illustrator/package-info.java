/**
 * Draws the pictures of demo ads: every vehicle type and body, five views, plain Java2D, no fonts and no network.
 * {@link org.forecourt.demo.illustrator.Illustrator} is the door; a picture depends on its arguments only.
 */
@NullMarked
package org.forecourt.demo.illustrator;

import org.jspecify.annotations.NullMarked;
