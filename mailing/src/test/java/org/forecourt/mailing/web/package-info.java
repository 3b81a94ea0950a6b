@NullMarked
package org.forecourt.mailing.web;

import org.jspecify.annotations.NullMarked;
