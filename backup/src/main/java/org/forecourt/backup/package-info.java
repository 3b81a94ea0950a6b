/** What every kind of backup shares: the words for what went wrong and for what is going on. */
@NullMarked
package org.forecourt.backup;

import org.jspecify.annotations.NullMarked;
