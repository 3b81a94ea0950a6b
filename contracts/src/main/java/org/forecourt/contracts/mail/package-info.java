/**
 * The mail message both services agree on, and every reason why one is refused. SPEC section 4 is the wording, {@link
 * org.forecourt.contracts.mail.MailMessageJson} the only way in and out.
 */
@NullMarked
package org.forecourt.contracts.mail;

import org.jspecify.annotations.NullMarked;
