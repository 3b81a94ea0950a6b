package org.forecourt.storefront.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.forecourt.ads.AdId;
import org.forecourt.insights.PhoneReveal;
import org.forecourt.web.EmptyBody;
import org.forecourt.web.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asking for a seller's phone. A write, because it is counted. */
@RestController
final class PhoneApi {

    private final PhoneReveal phones;

    PhoneApi(PhoneReveal phones) {
        this.phones = phones;
    }

    /** The visible phones in the seller's order. */
    record Phones(List<String> phones) {}

    @PostMapping(path = "/api/ads/{id}/phone-reveal", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Phones> reveal(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        EmptyBody.require(request);
        AdId ad = AdId.of(id).orElseThrow(Refusal::notFound);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Phones(phones.reveal(ad, request, response)));
    }
}
