/** The fault switch: SMTP answers, broken connections and silence on demand. Exists in {@code ENVIRONMENT=local} only. */
@NullMarked
package org.forecourt.mailing.faults;

import org.jspecify.annotations.NullMarked;
