@NullMarked
package org.forecourt.mailing.console;

import org.jspecify.annotations.NullMarked;
