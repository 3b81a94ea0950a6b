@NullMarked
package org.forecourt.settings.installation;

import org.jspecify.annotations.NullMarked;
