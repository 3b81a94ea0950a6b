package org.forecourt.backup.store;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.sshd.client.config.hosts.KnownHostEntry;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.apache.sshd.common.signature.Signature;
import org.forecourt.backup.BackupRefusal;

/** The keys by which a host is known. Another key, or a host without one, is refused; nothing is ever learned by itself. */
final class KnownHosts implements ServerKeyVerifier {

    private final List<PublicKey> keys = new ArrayList<>();
    private final List<PublicKey> revoked = new ArrayList<>();
    private volatile boolean hasRefused;

    private KnownHosts() {}

    /**
     * Those of one host.
     *
     * @throws BackupRefusal when there are none
     */
    static KnownHosts of(SftpAddress address, Path file) {
        KnownHosts known = new KnownHosts();
        try {
            for (KnownHostEntry entry : KnownHostEntry.readKnownHostEntries(file)) {
                if (entry.isHostMatch(address.host(), address.port())) {
                    known.add(entry);
                }
            }
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new BackupRefusal(
                    "the known hosts in %s cannot be read: BACKUP_SFTP_KNOWN_HOSTS names the file".formatted(file));
        }
        if (known.keys.isEmpty()) {
            throw new BackupRefusal(
                    "%s does not know the host %s: add its key (ssh-keyscan -p %d %s) once you have compared it"
                            .formatted(file, address.host(), address.port(), address.host()));
        }
        return known;
    }

    private void add(KnownHostEntry entry) throws IOException, GeneralSecurityException {
        PublicKey key = entry.getKeyEntry().resolvePublicKey(null, PublicKeyEntryResolver.IGNORING);
        String marker = entry.getMarker();
        if (key != null && (marker == null || marker.isEmpty())) {
            keys.add(key);
        } else if (key != null && marker.equals("revoked")) {
            revoked.add(key);
        }
    }

    @Override
    public boolean verifyServerKey(ClientSession session, SocketAddress host, PublicKey key) {
        boolean isKnown = isIn(keys, key) && !isIn(revoked, key);
        hasRefused = !isKnown;
        return isKnown;
    }

    /** Whether the host showed another key than these. */
    boolean hasRefused() {
        return hasRefused;
    }

    private static boolean isIn(List<PublicKey> keys, PublicKey shown) {
        return keys.stream().anyMatch(key -> KeyUtils.compareKeys(key, shown));
    }

    /** The same algorithms, those first whose keys are known here: a host has several keys and shows one. */
    List<NamedFactory<Signature>> ordered(List<NamedFactory<Signature>> algorithms) {
        return algorithms.stream()
                .sorted(Comparator.comparing(algorithm -> !isOfKnownKey(algorithm.getName())))
                .toList();
    }

    private boolean isOfKnownKey(String algorithm) {
        return keys.stream()
                .anyMatch(key -> KeyUtils.getAllEquivalentKeyTypes(KeyUtils.getKeyType(key))
                        .contains(algorithm));
    }
}
