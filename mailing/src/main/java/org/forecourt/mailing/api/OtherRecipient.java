package org.forecourt.mailing.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.forecourt.contracts.mail.EmailAddress;
import org.jspecify.annotations.Nullable;

/** The body of a second try: {@code {"address": "…"}}, or nothing at all to leave the recipient. */
final class OtherRecipient {

    private static final int MOST_BYTES = 4096;

    private OtherRecipient() {}

    /** Null when the recipient stays. */
    static @Nullable EmailAddress of(HttpServletRequest request) throws IOException {
        boolean isEmpty = request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null;
        if (isEmpty) {
            return null;
        }
        JsonBody body = JsonBody.read(request, MOST_BYTES);
        body.only("address");
        EmailAddress address = body.optionalAddress("address").orElse(null);
        body.check();
        return address;
    }
}
