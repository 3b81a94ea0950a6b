/**
 * Mail that comes back. Reports arrive in a mailbox or by the web hook and are believed only about a mail that was really
 * sent, to the very address it was sent to: anybody can write a bounce.
 */
@NullMarked
package org.forecourt.mailing.bounces;

import org.jspecify.annotations.NullMarked;
