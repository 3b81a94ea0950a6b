/** Pictures, each stored once under the hash of its content, however many backups know it. */
@NullMarked
package org.forecourt.backup.media;

import org.jspecify.annotations.NullMarked;
