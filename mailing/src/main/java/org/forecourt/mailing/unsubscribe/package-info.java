/** The way out of bulk mail: links that only we can make, and what following one does (RFC 8058). */
@NullMarked
package org.forecourt.mailing.unsubscribe;

import org.jspecify.annotations.NullMarked;
