/** OpenPGP: what leaves the machine can be read by the owner of a key only, also with the program gpg. */
@NullMarked
package org.forecourt.backup.secrecy;

import org.jspecify.annotations.NullMarked;
