/** What a stack of containers needs before its services start: checked settings, and secrets that nobody chose. */
@NullMarked
package org.forecourt.settings.installation;

import org.jspecify.annotations.NullMarked;
