package org.forecourt.backup.store;

import java.nio.file.Path;

/**
 * How another host is entered, and how it is known to be the right one.
 *
 * @param keyFile a private key without a passphrase
 * @param knownHosts in the form of OpenSSH
 */
public record SftpAccess(Path keyFile, Path knownHosts) {}
