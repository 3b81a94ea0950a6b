package org.forecourt.mailing;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** One line of self-description for people who open the port in a browser. */
@RestController
final class RootApi {

    @GetMapping("/")
    Self self() {
        return new Self("mailing", "Forecourt's mail service", "/health");
    }

    /** Who answers on this port. */
    record Self(String service, String description, String health) {}
}
