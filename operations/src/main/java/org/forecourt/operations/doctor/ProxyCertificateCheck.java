package org.forecourt.operations.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The certificates that a proxy of this installation shows: what the compose files mount into an nginx. */
final class ProxyCertificateCheck implements Check {

    private static final String KEY = "PRIVATE KEY-----";
    /** Keys of older forms are not compared. */
    private static final String COMPARABLE = "-----BEGIN PRIVATE KEY-----";

    private static final String CERTIFICATE = "-----BEGIN CERTIFICATE-----";
    private static final int LARGEST = 100_000;

    private final Clock clock;

    ProxyCertificateCheck(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.PROXY_CERTIFICATE);
    }

    @Override
    public List<Finding> look(Surroundings surroundings) {
        List<Path> files = mounted(surroundings.places().home());
        List<Path> certificates =
                files.stream().filter(file -> holds(file, CERTIFICATE)).toList();
        List<Path> keys = files.stream().filter(file -> holds(file, KEY)).toList();
        if (certificates.isEmpty() && keys.isEmpty()) {
            throw new Unanswered("no certificate of a proxy is here, or this user may not read it");
        }
        List<Finding> findings = new ArrayList<>();
        for (Path file : certificates) {
            findings.add(finding(file, keys));
        }
        if (certificates.isEmpty()) {
            findings.add(Finding.broken(
                    Subject.PROXY_CERTIFICATE,
                    "there is a key and no certificate",
                    "put the certificate beside " + keys.getFirst()));
        }
        return findings;
    }

    private static List<Path> mounted(Path home) {
        List<Path> files = new ArrayList<>();
        for (StackFile stack : StackFile.all(home)) {
            for (String service : stack.names()) {
                if (stack.image(service).contains("nginx")) {
                    stack.mounts(service).forEach(mount -> files.addAll(filesOf(home, mount)));
                }
            }
        }
        return files;
    }

    private static List<Path> filesOf(Path home, String mount) {
        String source = mount.replaceFirst(":.*$", "");
        if (!source.startsWith(".") && !source.startsWith("/")) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(home.resolve(source).normalize(), 3)) {
            return found.filter(Files::isRegularFile).toList();
        } catch (IOException | java.io.UncheckedIOException absent) {
            return List.of();
        }
    }

    private static boolean holds(Path file, String mark) {
        try {
            return Files.size(file) < LARGEST
                    && Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1)
                            .contains(mark);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private Finding finding(Path file, List<Path> keys) {
        try (InputStream pem = Files.newInputStream(file)) {
            X509Certificate certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
            boolean isComparable = keys.stream().allMatch(key -> holds(key, COMPARABLE));
            if (keys.stream().noneMatch(key -> fits(key, certificate)) && isComparable) {
                return Finding.broken(
                        Subject.PROXY_CERTIFICATE,
                        "no readable key fits the certificate " + file.getFileName(),
                        "put the key of this certificate beside it, or have a certificate made for your key");
            }
            Finding validity = SmtpCheck.validity(Subject.PROXY_CERTIFICATE, certificate, clock.instant());
            return isComparable || validity.verdict() != Verdict.OK
                    ? validity
                    : Finding.notChecked(
                            Subject.PROXY_CERTIFICATE,
                            validity.cause() + ", but its key is not in the form PKCS#8 and cannot be compared");
        } catch (IOException | GeneralSecurityException broken) {
            return Finding.broken(
                    Subject.PROXY_CERTIFICATE, file + " is no certificate", "put a certificate in PEM form there");
        }
    }

    /** Whether what the key signs is what the certificate verifies. */
    private static boolean fits(Path file, X509Certificate certificate) {
        String algorithm = certificate.getPublicKey().getAlgorithm();
        Optional<PrivateKey> key = key(file, algorithm);
        try {
            if (key.isEmpty()) {
                return false;
            }
            Signature signature = Signature.getInstance(algorithm.equals("EC") ? "SHA256withECDSA" : "SHA256withRSA");
            signature.initSign(key.get());
            byte[] signed = signature.sign();
            signature.initVerify(certificate);
            return signature.verify(signed);
        } catch (GeneralSecurityException differs) {
            return false;
        }
    }

    /** Keys in the usual form of today, PKCS#8. */
    private static Optional<PrivateKey> key(Path file, String algorithm) {
        try {
            String base64 = Files.readString(file)
                    .replaceAll("(?s)^.*-----BEGIN PRIVATE KEY-----|-----END PRIVATE KEY-----.*$|\\s", "");
            return Optional.of(KeyFactory.getInstance(algorithm)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64))));
        } catch (IOException | IllegalArgumentException | GeneralSecurityException unreadable) {
            return Optional.empty();
        }
    }
}
