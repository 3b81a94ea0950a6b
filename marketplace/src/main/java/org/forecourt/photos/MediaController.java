package org.forecourt.photos;

import java.time.Duration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the files of photos. The content behind an address never changes, so it is kept for a year. */
@RestController
final class MediaController {

    private static final MediaType WEBP = MediaType.parseMediaType("image/webp");
    private static final CacheControl FOREVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final DiskPhotoStore store;

    MediaController(DiskPhotoStore store) {
        this.store = store;
    }

    @GetMapping("/media/photos/{folder}/{file}")
    ResponseEntity<Resource> photo(@PathVariable String folder, @PathVariable String file) {
        return store.find("photos/" + folder + "/" + file)
                .map(path -> ResponseEntity.ok()
                        .cacheControl(FOREVER)
                        .contentType(WEBP)
                        .<Resource>body(new FileSystemResource(path)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** Nothing else lives here, whatever other handlers think of the path. */
    @GetMapping("/media/**")
    ResponseEntity<Void> nothing() {
        return ResponseEntity.notFound().build();
    }
}
