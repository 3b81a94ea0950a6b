/**
 * The rules of the mail service: what may happen to a mail, in which order, and who decides. No framework and no input or
 * output: the journal, SMTP, the broker, the clock and chance are ports, so that a simulator can drive every line of it
 * (see docs/adr/0010-mail-core.md).
 */
@NullMarked
package org.forecourt.mailing.core;

import org.jspecify.annotations.NullMarked;
