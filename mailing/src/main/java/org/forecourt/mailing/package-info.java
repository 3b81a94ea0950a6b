/** The mail service on its own port: today its health and what it says about itself. */
@NullMarked
package org.forecourt.mailing;

import org.jspecify.annotations.NullMarked;
