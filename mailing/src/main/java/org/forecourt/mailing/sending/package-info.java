/** Runs the rules of sending: takes due mails while the service lives, finds those whose sender vanished, stops in order. */
@NullMarked
package org.forecourt.mailing.sending;

import org.jspecify.annotations.NullMarked;
