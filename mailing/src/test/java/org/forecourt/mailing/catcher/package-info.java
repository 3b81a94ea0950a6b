@NullMarked
package org.forecourt.mailing.catcher;

import org.jspecify.annotations.NullMarked;
