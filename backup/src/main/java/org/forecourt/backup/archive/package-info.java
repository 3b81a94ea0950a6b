/** How one backup lies in a store: parts, the manifest that lists them, and the proof beside it. */
@NullMarked
package org.forecourt.backup.archive;

import org.jspecify.annotations.NullMarked;
