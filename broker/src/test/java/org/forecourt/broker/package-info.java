@NullMarked
package org.forecourt.broker;

import org.jspecify.annotations.NullMarked;
