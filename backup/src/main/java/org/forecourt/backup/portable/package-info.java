/** The portable kind of backup: made, proven, looked through, restored. It needs SQL and nothing else of the server. */
@NullMarked
package org.forecourt.backup.portable;

import org.jspecify.annotations.NullMarked;
