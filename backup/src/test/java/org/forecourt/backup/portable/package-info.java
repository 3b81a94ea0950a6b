@NullMarked
package org.forecourt.backup.portable;

import org.jspecify.annotations.NullMarked;
