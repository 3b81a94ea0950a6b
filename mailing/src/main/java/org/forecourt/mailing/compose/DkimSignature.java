package org.forecourt.mailing.compose;

import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.simplejavamail.utils.mail.dkim.Canonicalization;
import org.simplejavamail.utils.mail.dkim.DkimMessage;
import org.simplejavamail.utils.mail.dkim.DkimSigner;

/** Signs mails by DKIM (RFC 6376, rsa-sha256, relaxed/relaxed), or leaves them as they are without a key. Thread-safe. */
final class DkimSignature {

    /** Beyond what the library signs by itself. */
    private static final List<String> ALSO_SIGNED =
            List.of("List-Unsubscribe-Post", "Auto-Submitted", "Content-Language");

    private static final Pattern FIRST_HEADER = Pattern.compile("DKIM-Signature:[^\\r]*\\r\\n(?:[ \\t][^\\r]*\\r\\n)*");

    private final Optional<DkimKey> key;

    DkimSignature(Optional<DkimKey> key) {
        this.key = key;
    }

    /** Writes the message, after its signature. */
    void write(MimeLetter message, OutputStream out) throws MessagingException, IOException {
        if (key.isEmpty()) {
            message.writeTo(out);
        } else if (message.hasRawUtf8()) {
            out.write(signatureAlone(message, key.get()));
            message.writeTo(out);
        } else {
            new DkimMessage(message, signer(key.get())).writeTo(out);
        }
    }

    /** The library signs headers in UTF-8 rightly but writes only the low byte of each character, so we write them. */
    private static byte[] signatureAlone(MimeLetter message, DkimKey key) throws MessagingException, IOException {
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        new DkimMessage(message, signer(key)).writeTo(signed);
        Matcher header = FIRST_HEADER.matcher(signed.toString(StandardCharsets.ISO_8859_1));
        if (!header.lookingAt()) {
            throw new IllegalStateException("a signed mail begins with its signature");
        }
        return header.group().getBytes(StandardCharsets.US_ASCII);
    }

    /** A signer holds the state of one signature, so every mail gets its own; the key is parsed already. */
    private static DkimSigner signer(DkimKey key) {
        DkimSigner signer = new DkimSigner(key.domain(), key.selector(), key.privateKey());
        signer.setHeaderCanonicalization(Canonicalization.RELAXED);
        signer.setBodyCanonicalization(Canonicalization.RELAXED);
        signer.setLengthParam(false);
        signer.setCheckDomainKey(false);
        ALSO_SIGNED.forEach(signer::addHeaderToSign);
        return signer;
    }
}
