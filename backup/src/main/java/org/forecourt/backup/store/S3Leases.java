package org.forecourt.backup.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.forecourt.backup.BackupRefusal;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;

/** Leases as objects. That two machines cannot both make one rests on the store's conditional writes, so these are tried. */
final class S3Leases implements LeasePlace {

    private final S3Objects objects;
    private final String where;

    S3Leases(S3Objects objects, String where) {
        this.objects = objects;
        this.where = where;
    }

    @Override
    public List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        objects.pages(FOLDER + "/", page -> {
            Instant now = now(page);
            page.contents()
                    .forEach(object -> entries.add(new Entry(
                            objects.name(object.key()).substring(FOLDER.length() + 1),
                            Duration.between(object.lastModified(), now))));
        });
        return entries;
    }

    private static Instant now(ListObjectsV2Response page) {
        return page.sdkHttpResponse()
                .firstMatchingHeader("Date")
                .map(date -> DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from))
                .orElseGet(Instant::now);
    }

    /** An answer may be lost and the request repeated: then the object is there and it is ours. */
    @Override
    public boolean createNew(String name, String content) throws IOException {
        if (!objects.putNew(path(name), body(content))) {
            return read(name).equals(content);
        }
        if (objects.putNew(path(name), body(content))) {
            objects.delete(path(name));
            throw new BackupRefusal(("%s ignores conditional writes (If-None-Match), without which two machines could"
                            + " write there at once")
                    .formatted(where));
        }
        return true;
    }

    @Override
    public void write(String name, String content) throws IOException {
        objects.put(path(name), body(content));
    }

    @Override
    public String read(String name) throws IOException {
        try (InputStream input = objects.open(path(name), 0)) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void delete(String name) throws IOException {
        objects.delete(path(name));
    }

    private static RequestBody body(String content) {
        return RequestBody.fromString(content);
    }

    private static String path(String name) {
        return FOLDER + "/" + name;
    }
}
