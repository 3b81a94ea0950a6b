/** What every feature may use and no visitor would recognise: database access, time, identifiers, languages. */
@NullMarked
package org.forecourt.platform;

import org.jspecify.annotations.NullMarked;
