/** How an installation comes to life: the start chain of SPEC D8 and the management commands of D10. */
@NullMarked
package org.forecourt.setup;

import org.jspecify.annotations.NullMarked;
