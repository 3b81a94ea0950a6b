/**
 * Mail on its way out of the app: the outbox that a business transaction writes into, and the relay that hands its rows to
 * the mail service until each one is accounted for there. What a mail says is not decided here.
 */
@NullMarked
package org.forecourt.mail;

import org.jspecify.annotations.NullMarked;
