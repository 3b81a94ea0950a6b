@NullMarked
package org.forecourt.mailing.access;

import org.jspecify.annotations.NullMarked;
