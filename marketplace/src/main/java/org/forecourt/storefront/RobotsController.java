package org.forecourt.storefront;

import jakarta.servlet.http.HttpServletRequest;
import org.forecourt.web.AbsoluteUrls;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What search engines may read. */
@RestController
final class RobotsController {

    private final AbsoluteUrls urls;

    RobotsController(AbsoluteUrls urls) {
        this.urls = urls;
    }

    @GetMapping(value = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    String robots(HttpServletRequest request) {
        return """
                User-agent: *
                Disallow: /api/
                Disallow: /*/preferences
                Disallow: /*/phone
                Disallow: /*currency=
                Disallow: /*ordering=
                Disallow: /*view=
                Allow: /

                Sitemap: %s
                """.formatted(urls.of(request, "/sitemap.xml"));
    }
}
