/** The operators' page on port 8001: overview, journal, mailbox, refusals, suppressions, templates and the fault switch. */
@NullMarked
package org.forecourt.mailing.console;

import org.jspecify.annotations.NullMarked;
