package org.forecourt.backup.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.forecourt.backup.BackupFailure;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** A small file is sent at once when it is committed; a large one in parts, which the store puts together then. */
final class S3Draft extends Draft {

    private static final int MOST_PARTS = 10_000;

    private final S3Objects objects;
    private final String name;
    private final int partSize;
    private final Runnable guard;
    private final PartBuffer buffer = new PartBuffer();
    private final List<CompletedPart> parts = new ArrayList<>();
    private @Nullable String upload;
    private long size;

    /** The guard is asked before the file appears; it throws when it must not. */
    S3Draft(S3Objects objects, String name, int partSize, Runnable guard) {
        this.objects = objects;
        this.name = name;
        this.partSize = partSize;
        this.guard = guard;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            if (buffer.size() == partSize) {
                sendPart();
            }
            int count = Math.min(length - done, partSize - buffer.size());
            buffer.write(bytes, offset + done, count);
            done += count;
        }
        size += length;
    }

    private void sendPart() throws IOException {
        if (parts.size() == MOST_PARTS) {
            throw new BackupFailure("%s is larger than the store takes".formatted(name));
        }
        if (upload == null) {
            upload = objects.beginUpload(name);
        }
        parts.add(objects.sendPart(name, upload, parts.size() + 1, buffer.body()));
        buffer.reset();
    }

    @Override
    public void commit() throws IOException {
        guard.run();
        if (upload == null) {
            objects.put(name, buffer.body());
            return;
        }
        sendPart();
        objects.completeUpload(name, upload, parts, size);
        upload = null;
    }

    /** Parts that cannot be taken away now are found by {@link Store#removeDrafts()}. */
    @Override
    public void close() {
        if (upload != null) {
            String unfinished = upload;
            upload = null;
            try {
                objects.abortUpload(name, unfinished);
            } catch (IOException | BackupFailure later) {
                // nobody sees them
            }
        }
    }

    /** Grows with what a file needs, up to a part; sent from where it lies, as often as the network wants. */
    private static final class PartBuffer extends ByteArrayOutputStream {

        RequestBody body() {
            byte[] content = buf;
            int length = count;
            return RequestBody.fromContentProvider(
                    () -> new ByteArrayInputStream(content, 0, length), length, "application/octet-stream");
        }
    }
}
