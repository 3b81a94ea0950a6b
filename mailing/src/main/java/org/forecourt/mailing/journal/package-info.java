/**
 * The journal in PostgreSQL, schema {@code mailing}: the ports of the core, and what people and other programs read from
 * it. The schema itself is in {@code db/mailing}.
 */
@NullMarked
package org.forecourt.mailing.journal;

import org.jspecify.annotations.NullMarked;
