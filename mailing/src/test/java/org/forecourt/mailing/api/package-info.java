@NullMarked
package org.forecourt.mailing.api;

import org.jspecify.annotations.NullMarked;
