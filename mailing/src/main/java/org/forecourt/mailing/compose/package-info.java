/** Turns a message into a mail: wording by language, HTML and plain text, headers, MIME and the DKIM signature. */
@NullMarked
package org.forecourt.mailing.compose;

import org.jspecify.annotations.NullMarked;
