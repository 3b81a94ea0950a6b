@NullMarked
package org.forecourt.operations.doctor;

import org.jspecify.annotations.NullMarked;
