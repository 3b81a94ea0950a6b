@NullMarked
package org.forecourt.accounts;

import org.jspecify.annotations.NullMarked;
