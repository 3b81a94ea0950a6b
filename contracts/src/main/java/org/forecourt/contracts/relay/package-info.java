/**
 * How a mail gets from the outbox of the app into the journal of the mail service without being lost: rules only, no
 * input or output. The app runs it on its tables and its transport, the simulator of the mail service on simulated ones
 * (see docs/adr/0010-mail-core.md).
 */
@NullMarked
package org.forecourt.contracts.relay;

import org.jspecify.annotations.NullMarked;
