/** Forecourt's app: a modulith with one package per feature. */
@NullMarked
package org.forecourt;

import org.jspecify.annotations.NullMarked;
