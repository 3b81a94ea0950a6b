/** Work that nobody asked for and that goes on while the service runs. */
@NullMarked
package org.forecourt.mailing.background;

import org.jspecify.annotations.NullMarked;
