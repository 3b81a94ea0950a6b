/** The API described: an OpenAPI document written by hand, and a browser for it that asks no other host. */
@NullMarked
package org.forecourt.mailing.docs;

import org.jspecify.annotations.NullMarked;
