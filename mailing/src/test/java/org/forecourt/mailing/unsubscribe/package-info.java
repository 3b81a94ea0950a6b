@NullMarked
package org.forecourt.mailing.unsubscribe;

import org.jspecify.annotations.NullMarked;
