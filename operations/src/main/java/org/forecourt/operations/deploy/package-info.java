/** Bringing the product up on this machine, in the background or on containers, looking after it, and taking it away. */
@org.jspecify.annotations.NullMarked
package org.forecourt.operations.deploy;
