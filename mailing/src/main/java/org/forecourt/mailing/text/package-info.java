/** Every text of the mail service that people read, in three languages, and numbers, amounts and moments as each language writes them. */
@NullMarked
package org.forecourt.mailing.text;

import org.jspecify.annotations.NullMarked;
