/** How both services reach RabbitMQ: where it is, a connection that can be cut, the queues they share. */
@NullMarked
package org.forecourt.broker;

import org.jspecify.annotations.NullMarked;
