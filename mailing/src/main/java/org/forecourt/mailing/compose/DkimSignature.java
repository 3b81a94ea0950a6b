package org.forecourt.mailing.compose;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.simplejavamail.utils.mail.dkim.Canonicalization;
import org.simplejavamail.utils.mail.dkim.DkimMessage;
import org.simplejavamail.utils.mail.dkim.DkimSigner;

/** Signs mails by DKIM (RFC 6376, rsa-sha256, relaxed/relaxed), or leaves them as they are without a key. Thread-safe. */
final class DkimSignature {

    /** Beyond what the library signs by itself. */
    private static final List<String> ALSO_SIGNED =
            List.of("List-Unsubscribe-Post", "Auto-Submitted", "Content-Language");

    private final Optional<DkimKey> key;

    DkimSignature(Optional<DkimKey> key) {
        this.key = key;
    }

    /** Writes the message, after its signature. */
    void write(MimeMessage message, OutputStream out) throws MessagingException, IOException {
        if (key.isPresent()) {
            new DkimMessage(message, signer(key.get())).writeTo(out);
        } else {
            message.writeTo(out);
        }
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
