/**
 * A whole mail pipeline in one thread's worth of time: outbox, relay, broker, consumer, journal, sender, sweeper and SMTP
 * server, with simulated clock, network and crashes. One number, the seed, decides everything, so every failure replays.
 * The rules under test are the real ones; only the ports are simulated.
 */
@NullMarked
package org.forecourt.mailing.simulation;

import org.jspecify.annotations.NullMarked;
