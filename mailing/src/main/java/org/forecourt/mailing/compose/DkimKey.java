package org.forecourt.mailing.compose;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.forecourt.settings.InvalidSettings;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;

/** The key that signs mail, with the name under which its public half is in the DNS. Never printed. */
public record DkimKey(String domain, String selector, RSAPrivateCrtKey privateKey) {

    private static final int LEAST_BITS = 1024;
    private static final int LONGEST_DNS_TEXT = 255;
    private static final Pattern NAME = Pattern.compile(
            "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");
    private static final Setting[] ALL = {Setting.DKIM_DOMAIN, Setting.DKIM_SELECTOR, Setting.DKIM_PRIVATE_KEY};

    /**
     * The key of the settings, or nothing when none of the three is set.
     *
     * @throws InvalidSettings when only some are set, when a name is none, when the key is broken or too short
     */
    public static Optional<DkimKey> of(Settings settings) {
        long set = Stream.of(ALL).filter(settings::isSet).count();
        if (set == 0) {
            return Optional.empty();
        }
        require(
                set == ALL.length,
                () -> "DKIM_DOMAIN, DKIM_SELECTOR and DKIM_PRIVATE_KEY belong together: set all three or none");
        String domain = settings.required(Setting.DKIM_DOMAIN);
        String selector = settings.required(Setting.DKIM_SELECTOR);
        require(
                NAME.matcher(domain).matches() && domain.contains("."),
                () -> "DKIM_DOMAIN must be a domain such as cars.example and not \"" + domain + "\"");
        require(
                NAME.matcher(selector).matches(),
                () -> "DKIM_SELECTOR must be a name such as mail2026 and not \"" + selector + "\"");
        return Optional.of(new DkimKey(domain, selector, privateKey(settings.required(Setting.DKIM_PRIVATE_KEY))));
    }

    private static RSAPrivateCrtKey privateKey(String pem) {
        RSAPrivateCrtKey key = RsaPem.parse(pem)
                .orElseThrow(() -> new InvalidSettings(
                        "DKIM_PRIVATE_KEY must be an unencrypted RSA private key in PEM form (PKCS#8 or PKCS#1)"));
        int bits = key.getModulus().bitLength();
        require(
                bits >= LEAST_BITS,
                () -> "DKIM_PRIVATE_KEY has " + bits + " bits; receivers ignore keys below " + LEAST_BITS
                        + ", use 2048");
        return key;
    }

    private static void require(boolean holds, Supplier<String> refusal) {
        if (!holds) {
            throw new InvalidSettings(refusal.get());
        }
    }

    /** The name of the DNS record to publish. */
    public String recordName() {
        return selector + "._domainkey." + domain + ".";
    }

    /** The text of the DNS record to publish, in one piece. */
    public String recordText() {
        return "v=DKIM1; k=rsa; p="
                + Base64.getEncoder().encodeToString(publicKey().getEncoded());
    }

    /** The whole DNS record as a line of a zone file, its text in pieces of at most 255 characters. */
    public String zoneLine() {
        String pieces = recordText().replaceAll("(.{1," + LONGEST_DNS_TEXT + "})", "\"$1\" ");
        return recordName() + " IN TXT ( " + pieces + ")";
    }

    /** The half that everybody may know. */
    public PublicKey publicKey() {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(privateKey.getModulus(), privateKey.getPublicExponent()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has RSA", impossible);
        }
    }

    /** Names only. */
    @Override
    public String toString() {
        return "DkimKey[" + recordName() + "]";
    }
}
