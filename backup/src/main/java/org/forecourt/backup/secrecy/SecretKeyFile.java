package org.forecourt.backup.secrecy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.crypto.AsymmetricCipherKeyPairGenerator;
import org.bouncycastle.crypto.KeyGenerationParameters;
import org.bouncycastle.crypto.generators.Ed25519KeyPairGenerator;
import org.bouncycastle.crypto.generators.X25519KeyPairGenerator;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPKeyRingGenerator;
import org.bouncycastle.openpgp.PGPPrivateKey;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.operator.PBESecretKeyEncryptor;
import org.bouncycastle.openpgp.operator.PGPDigestCalculator;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyDecryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;

/** An OpenPGP secret key, locked by a passphrase, as a text file that gpg can import. Immutable. */
public final class SecretKeyFile {

    private static final String OWNER = "Forecourt backup";

    /** RFC 4880's coded count for 32 MiB of hashing for each guess of a passphrase: a fifth of a second. */
    private static final int GUESSING_COST = 0xf0;

    private final PGPSecretKeyRing ring;

    private SecretKeyFile(PGPSecretKeyRing ring) {
        this.ring = ring;
    }

    /** A new key pair (Ed25519, X25519). */
    public static SecretKeyFile create(char[] passphrase) {
        try {
            Date now = new Date(System.currentTimeMillis() / 1000 * 1000);
            PGPKeyPair signing = pair(PublicKeyAlgorithmTags.EDDSA_LEGACY, new Ed25519KeyPairGenerator(), now);
            PGPKeyPair encrypting = pair(PublicKeyAlgorithmTags.ECDH, new X25519KeyPairGenerator(), now);
            PGPDigestCalculator sha1 = new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA1);
            PGPDigestCalculator sha256 = new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA256);
            PBESecretKeyEncryptor lock = new BcPBESecretKeyEncryptorBuilder(
                            SymmetricKeyAlgorithmTags.AES_256, sha256, GUESSING_COST)
                    .build(passphrase);
            PGPKeyRingGenerator ring = new PGPKeyRingGenerator(
                    PGPSignature.POSITIVE_CERTIFICATION,
                    signing,
                    OWNER,
                    sha1,
                    flags(KeyFlags.CERTIFY_OTHER | KeyFlags.SIGN_DATA).generate(),
                    null,
                    new BcPGPContentSignerBuilder(signing.getPublicKey().getAlgorithm(), HashAlgorithmTags.SHA256),
                    lock);
            ring.addSubKey(
                    encrypting,
                    flags(KeyFlags.ENCRYPT_COMMS | KeyFlags.ENCRYPT_STORAGE).generate(),
                    null);
            return new SecretKeyFile(ring.generateSecretKeyRing());
        } catch (PGPException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * A key from a file, with or without armour.
     *
     * @throws IOException when it is no secret key
     */
    public static SecretKeyFile read(byte[] file) throws IOException {
        try (InputStream plain = PGPUtil.getDecoderStream(new ByteArrayInputStream(file))) {
            return new SecretKeyFile(new PGPSecretKeyRing(plain, new BcKeyFingerprintCalculator()));
        } catch (PGPException | RuntimeException other) {
            throw new IOException("not an OpenPGP secret key", other);
        }
    }

    /** The text to be kept. */
    public byte[] armored() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (OutputStream armor = ArmoredOutputStream.builder().clearHeaders().build(text)) {
            ring.encode(armor);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toByteArray();
    }

    /** Whom to encrypt for so that this key opens it. */
    public Recipient recipient() throws IOException {
        return PublicKeyFile.encryptionKey(ring.toCertificate());
    }

    /**
     * Unlocks the key.
     *
     * @throws WrongPassphrase when it does not
     */
    public Opener unlock(char[] passphrase) throws WrongPassphrase {
        Map<Long, PGPPrivateKey> keys = new HashMap<>();
        for (PGPSecretKey key : ring) {
            try {
                PGPPrivateKey unlocked = key.extractPrivateKey(
                        new BcPBESecretKeyDecryptorBuilder(new BcPGPDigestCalculatorProvider()).build(passphrase));
                keys.put(key.getKeyID(), unlocked);
            } catch (PGPException refused) {
                throw new WrongPassphrase(refused);
            }
        }
        return new SecretKeyOpener(keys);
    }

    private static PGPKeyPair pair(int algorithm, AsymmetricCipherKeyPairGenerator generator, Date now)
            throws PGPException {
        generator.init(new KeyGenerationParameters(new SecureRandom(), 256));
        return new BcPGPKeyPair(4, algorithm, generator.generateKeyPair(), now);
    }

    private static PGPSignatureSubpacketGenerator flags(int flags) {
        PGPSignatureSubpacketGenerator packets = new PGPSignatureSubpacketGenerator();
        packets.setKeyFlags(true, flags);
        packets.setPreferredSymmetricAlgorithms(false, new int[] {SymmetricKeyAlgorithmTags.AES_256});
        return packets;
    }
}
