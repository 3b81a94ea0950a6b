package org.forecourt.backup.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.core.CoreModuleProperties;
import org.forecourt.backup.BackupRefusal;

/** Enters a host with a key and nothing else: no password, no agent, no configuration of the user's, no question. */
final class SftpLogin {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int MISSED_HEARTBEATS = 3;

    private final SftpAddress address;
    private final SftpAccess access;
    private final KnownHosts hosts;
    private final KeyPair key;

    /** Reads key and known hosts. */
    SftpLogin(SftpAddress address, SftpAccess access) {
        this.address = address;
        this.access = access;
        this.hosts = KnownHosts.of(address, access.knownHosts());
        this.key = key(access);
    }

    SftpAddress address() {
        return address;
    }

    private static KeyPair key(SftpAccess access) {
        NamedResource name = NamedResource.ofName(access.keyFile().toString());
        try (InputStream file = Files.newInputStream(access.keyFile())) {
            for (KeyPair pair : SecurityUtils.loadKeyPairIdentities(null, name, file, FilePasswordProvider.EMPTY)) {
                return pair;
            }
        } catch (NoSuchFileException missing) {
            throw new BackupRefusal("there is no key %s: BACKUP_SFTP_KEY names the file".formatted(access.keyFile()));
        } catch (IOException | GeneralSecurityException | RuntimeException unusable) {
            // said below
        }
        throw new BackupRefusal(
                "%s is no private key without a passphrase, as backups need one that nobody has to unlock"
                        .formatted(access.keyFile()));
    }

    /** A client that can enter this host, started. */
    SshClient client() {
        SshClient client = SshClient.setUpDefaultClient();
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setFilePasswordProvider(FilePasswordProvider.EMPTY);
        client.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
        client.setServerKeyVerifier(hosts);
        client.setSignatureFactories(hosts.ordered(client.getSignatureFactories()));
        CoreModuleProperties.HEARTBEAT_INTERVAL.set(client, HEARTBEAT);
        CoreModuleProperties.HEARTBEAT_NO_REPLY_MAX.set(client, MISSED_HEARTBEATS);
        client.start();
        return client;
    }

    /**
     * A new session.
     *
     * @throws BackupRefusal when the host shows another key, or does not accept ours
     */
    ClientSession enter(SshClient client) throws IOException {
        ClientSession session = client.connect(address.user(), address.host(), address.port())
                .verify(PATIENCE)
                .getSession();
        try {
            session.addPublicKeyIdentity(key);
            session.auth().verify(PATIENCE);
            return session;
        } catch (IOException refused) {
            session.close(true);
            throw refusal(refused);
        }
    }

    private IOException refusal(IOException failed) {
        if (hosts.hasRefused()) {
            throw new BackupRefusal(
                    "the host %s shows another key than %s has for it: it is not entered, as it may be somebody else's"
                            .formatted(address.host(), access.knownHosts()));
        }
        if (failed instanceof SshException answer
                && answer.getDisconnectCode() == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE) {
            throw new BackupRefusal(
                    "%s does not accept the key %s for %s".formatted(address.host(), access.keyFile(), address.user()));
        }
        return failed;
    }
}
