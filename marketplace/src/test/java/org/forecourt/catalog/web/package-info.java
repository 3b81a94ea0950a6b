@NullMarked
package org.forecourt.catalog.web;

import org.jspecify.annotations.NullMarked;
