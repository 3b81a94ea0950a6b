@NullMarked
package org.forecourt.mailing.faults;

import org.jspecify.annotations.NullMarked;
