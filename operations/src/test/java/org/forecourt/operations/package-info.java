@NullMarked
package org.forecourt.operations;

import org.jspecify.annotations.NullMarked;
