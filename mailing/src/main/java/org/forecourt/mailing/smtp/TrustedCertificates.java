package org.forecourt.mailing.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.forecourt.settings.InvalidSettings;
import org.jspecify.annotations.Nullable;

/** Whom we trust to vouch for a mail server: whom Java trusts, and the certificates in a file of the operator's. */
public final class TrustedCertificates {

    private TrustedCertificates() {}

    /**
     * Makes sockets that verify certificates.
     *
     * @param file further certificates, PEM
     * @throws InvalidSettings when the file cannot be read or holds no certificate
     */
    public static SSLSocketFactory sockets(Optional<String> file) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            KeyStore trusted = file.isEmpty() ? null : together(certificates(file.get()));
            context.init(null, new TrustManager[] {new ValidTrust(manager(trusted))}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException("this Java has no TLS", impossible);
        }
    }

    /** True when what is sent to this host stays on this machine, so that it may be sent without TLS. */
    public static boolean isLoopback(String host) {
        if (host.equalsIgnoreCase("localhost")) {
            return true;
        }
        try {
            return InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }

    private static Collection<? extends Certificate> certificates(String file) {
        try (InputStream pem = Files.newInputStream(Path.of(file))) {
            Collection<? extends Certificate> found =
                    CertificateFactory.getInstance("X.509").generateCertificates(pem);
            if (found.isEmpty()) {
                throw new InvalidSettings("SMTP_CA_FILE names " + file + ", which holds no certificate");
            }
            return found;
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new InvalidSettings("SMTP_CA_FILE names " + file + ", which cannot be read as PEM certificates");
        }
    }

    private static KeyStore together(Collection<? extends Certificate> further)
            throws GeneralSecurityException, IOException {
        KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
        all.load(null, null);
        int number = 0;
        for (X509Certificate certificate : manager(null).getAcceptedIssuers()) {
            all.setCertificateEntry("known-" + number++, certificate);
        }
        for (Certificate certificate : further) {
            all.setCertificateEntry("further-" + number++, certificate);
        }
        return all;
    }

    private static X509ExtendedTrustManager manager(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509ExtendedTrustManager extended) {
                return extended;
            }
        }
        throw new GeneralSecurityException("no verification of certificates");
    }
}
