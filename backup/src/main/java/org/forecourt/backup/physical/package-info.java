/**
 * The physical backup: a copy of the whole cluster by the replication protocol, the log of every change since, and the
 * way back to any moment in between. See {@code docs/adr} for what was decided and why.
 */
@NullMarked
package org.forecourt.backup.physical;

import org.jspecify.annotations.NullMarked;
