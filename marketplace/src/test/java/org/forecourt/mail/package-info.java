@NullMarked
package org.forecourt.mail;

import org.jspecify.annotations.NullMarked;
