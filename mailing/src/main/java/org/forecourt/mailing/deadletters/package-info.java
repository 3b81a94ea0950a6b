/** What lies in the dead-letter queue of the broker, and decisions that hold for it and for the noted refusals alike. */
@NullMarked
package org.forecourt.mailing.deadletters;

import org.jspecify.annotations.NullMarked;
