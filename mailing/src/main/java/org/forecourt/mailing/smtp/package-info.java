/**
 * The way out: one SMTP transaction a mail, over connections that are used again. Angus Mail connects, greets, secures and
 * signs in; the transaction after that is our own, because its outcome has to be known exactly. The library reads answers of
 * any length from a buffer nobody can look into, so an answer that comes before its question (a second 250 while the content
 * is still on its way) would pass for the answer to the final dot, and it sends further commands by itself after a refusal.
 */
@NullMarked
package org.forecourt.mailing.smtp;

import org.jspecify.annotations.NullMarked;
