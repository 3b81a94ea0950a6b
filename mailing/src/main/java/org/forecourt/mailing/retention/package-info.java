/** Forgets in the background what nobody needs any more (ADR 13). */
@NullMarked
package org.forecourt.mailing.retention;

import org.jspecify.annotations.NullMarked;
