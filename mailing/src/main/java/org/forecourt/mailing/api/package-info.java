/** The HTTP door: messages in, the journal and its decisions out, health, metrics and the description of it all. */
@NullMarked
package org.forecourt.mailing.api;

import org.jspecify.annotations.NullMarked;
