package org.forecourt.mailing.console;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * Answers with what is inside a mail. Its HTML runs no script, reaches no other host, and is nobody's origin, not even ours:
 * the policy holds in the frame and when somebody opens the address itself. Links open a page of their own.
 */
final class MailHtml {

    static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

    private static final String NEW_PAGE = "<a target=\"_blank\" rel=\"noopener noreferrer\" ";

    private MailHtml() {}

    static ResponseEntity<byte[]> html(String html) {
        String linked = html.replaceAll("(?i)<a\\s", NEW_PAGE);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .header("Content-Security-Policy", POLICY)
                .header("X-Frame-Options", "SAMEORIGIN")
                .body(linked.getBytes(StandardCharsets.UTF_8));
    }

    /** The mail as a file for a mail program. */
    static ResponseEntity<byte[]> file(byte[] source, String name) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "message/rfc822")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".eml\"")
                .body(source);
    }
}
