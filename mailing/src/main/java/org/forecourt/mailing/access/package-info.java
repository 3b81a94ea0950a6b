/** Who may do what on port 8001: one table, one filter, everything else closed. SPEC section 6 binds. */
@NullMarked
package org.forecourt.mailing.access;

import org.jspecify.annotations.NullMarked;
