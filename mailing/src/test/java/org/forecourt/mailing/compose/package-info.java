@NullMarked
package org.forecourt.mailing.compose;

import org.jspecify.annotations.NullMarked;
