/** The edge all doors share: what the service says when it cannot do what was asked, the headers of every answer, paths. */
@NullMarked
package org.forecourt.mailing.web;

import org.jspecify.annotations.NullMarked;
