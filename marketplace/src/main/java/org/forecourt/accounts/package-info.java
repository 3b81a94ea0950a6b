/** People and businesses: accounts, their contacts, and the first administrator. */
@NullMarked
package org.forecourt.accounts;

import org.jspecify.annotations.NullMarked;
