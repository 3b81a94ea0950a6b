/** The journal's contract, and what is particular to PostgreSQL. */
@NullMarked
package org.forecourt.mailing.journal;

import org.jspecify.annotations.NullMarked;
