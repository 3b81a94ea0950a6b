@NullMarked
package org.forecourt.mailing.sending;

import org.jspecify.annotations.NullMarked;
