@NullMarked
package org.forecourt.mailing.retention;

import org.jspecify.annotations.NullMarked;
