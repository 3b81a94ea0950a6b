/** Whether the service works: checks in the background, one answer for monitors, one for people. SPEC D7. */
@NullMarked
package org.forecourt.mailing.health;

import org.jspecify.annotations.NullMarked;
