@NullMarked
package org.forecourt.backup.media;

import org.jspecify.annotations.NullMarked;
