@NullMarked
package org.forecourt.backup.secrecy;

import org.jspecify.annotations.NullMarked;
