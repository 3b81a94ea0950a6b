/** The consumer of the queue: takes messages from RabbitMQ, hands them to the rules of the core, and never stops trying. */
@NullMarked
package org.forecourt.mailing.intake;

import org.jspecify.annotations.NullMarked;
