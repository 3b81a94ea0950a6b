package org.forecourt.mailing.console;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The answer to a form: look at a page, so that reloading sends nothing twice. */
final class Redirect {

    private Redirect() {}

    /** To a page that says what was done. */
    static ResponseEntity<Void> to(String path, String done) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path + (path.contains("?") ? "&" : "?") + "done=" + done)
                .build();
    }
}
