@NullMarked
package org.forecourt.web;

import org.jspecify.annotations.NullMarked;
