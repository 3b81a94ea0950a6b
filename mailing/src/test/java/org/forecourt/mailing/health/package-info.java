@NullMarked
package org.forecourt.mailing.health;

import org.jspecify.annotations.NullMarked;
