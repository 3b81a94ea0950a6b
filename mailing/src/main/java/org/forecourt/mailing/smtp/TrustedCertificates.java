package org.forecourt.mailing.smtp;

import java.io.IOException;
import java.io.InputStream;
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
import javax.net.ssl.X509TrustManager;
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
            context.init(null, file.isEmpty() ? null : trust(certificates(file.get())), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException("this Java has no TLS", impossible);
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

    private static TrustManager[] trust(Collection<? extends Certificate> further)
            throws GeneralSecurityException, IOException {
        KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
        all.load(null, null);
        int number = 0;
        for (TrustManager manager : managers(null)) {
            if (manager instanceof X509TrustManager known) {
                for (X509Certificate certificate : known.getAcceptedIssuers()) {
                    all.setCertificateEntry("known-" + number++, certificate);
                }
            }
        }
        for (Certificate certificate : further) {
            all.setCertificateEntry("further-" + number++, certificate);
        }
        return managers(all);
    }

    private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }
}
