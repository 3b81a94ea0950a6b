/**
 * What the tests and measurements of mail use of the outside world, as real programs: an SMTP server that keeps what it
 * gets, a RabbitMQ of their own on private ports, a TCP proxy that stalls, cuts and resets. Never part of the product.
 */
@NullMarked
package org.forecourt.rig;

import org.jspecify.annotations.NullMarked;
