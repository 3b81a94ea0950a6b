/** The mail catcher: while no SMTP server is set, mails are delivered into a mailbox that operators read on the page. */
@NullMarked
package org.forecourt.mailing.catcher;

import org.jspecify.annotations.NullMarked;
