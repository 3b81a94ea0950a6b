@NullMarked
package org.forecourt.demo;

import org.jspecify.annotations.NullMarked;
