@NullMarked
package org.forecourt.mailing.intake;

import org.jspecify.annotations.NullMarked;
