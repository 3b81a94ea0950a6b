/**
 * The kill rig: the app's relay, the mail service, RabbitMQ, PostgreSQL and an SMTP server as real processes, killed in
 * rotation while mails are on the way, and the comparison of what was asked for with what arrived.
 */
@NullMarked
package org.forecourt.journeys.killrig;

import org.jspecify.annotations.NullMarked;
