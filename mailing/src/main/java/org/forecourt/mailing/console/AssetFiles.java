package org.forecourt.mailing.console;

import org.forecourt.mailing.console.Assets.Asset;
import org.forecourt.mailing.web.ProblemType;
import org.forecourt.mailing.web.Refused;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the {@link Assets}. They hold nothing of anybody, so everybody may have them. */
@RestController
final class AssetFiles {

    private final Assets assets;

    AssetFiles(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{name}")
    ResponseEntity<byte[]> file(@PathVariable String name) {
        Asset asset = assets.find(name).orElseThrow(() -> new Refused(ProblemType.NOT_FOUND));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, asset.type())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .body(asset.bytes());
    }
}
