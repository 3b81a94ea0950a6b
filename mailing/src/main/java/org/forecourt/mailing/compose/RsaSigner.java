package org.forecourt.mailing.compose;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs by rsa-sha256, in native code where the platform has it: a quarter of the time that Java's own takes, and a
 * signature is most of what a mail costs. Both give the same bytes. Thread-safe.
 */
final class RsaSigner {

    private static final Logger log = LoggerFactory.getLogger(RsaSigner.class);
    private static final String ALGORITHM = "SHA256withRSA";
    private static final byte[] SAMPLE = "a mail".getBytes(StandardCharsets.US_ASCII);

    private final PrivateKey key;
    private final @Nullable Provider provider;

    private RsaSigner(PrivateKey key, @Nullable Provider provider) {
        this.key = key;
        this.provider = provider;
    }

    /** The native one if it proves itself with this key, else Java's own. */
    static RsaSigner of(RSAPrivateCrtKey key) {
        return ofNative(key).orElseGet(() -> new RsaSigner(key, null));
    }

    private static Optional<RsaSigner> ofNative(RSAPrivateCrtKey key) {
        try {
            Provider provider = AmazonCorrettoCryptoProvider.INSTANCE;
            AmazonCorrettoCryptoProvider.INSTANCE.assertHealthy();
            PrivateKey same =
                    KeyFactory.getInstance("RSA", provider).generatePrivate(new PKCS8EncodedKeySpec(key.getEncoded()));
            RsaSigner signer = new RsaSigner(same, provider);
            return isValid(signer.sign(SAMPLE), key) ? Optional.of(signer) : Optional.empty();
        } catch (GeneralSecurityException | RuntimeException | LinkageError missing) {
            log.info("mails are signed by Java's own RSA: the native one does not work here");
            return Optional.empty();
        }
    }

    private static boolean isValid(byte[] signature, RSAPrivateCrtKey key) throws GeneralSecurityException {
        Signature verifier = Signature.getInstance(ALGORITHM);
        verifier.initVerify(KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent())));
        verifier.update(SAMPLE);
        return verifier.verify(signature);
    }

    byte[] sign(byte[] content) {
        try {
            Signature signature =
                    provider == null ? Signature.getInstance(ALGORITHM) : Signature.getInstance(ALGORITHM, provider);
            signature.initSign(key);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException bug) {
            throw new IllegalStateException("a key that was checked does not sign", bug);
        }
    }
}
