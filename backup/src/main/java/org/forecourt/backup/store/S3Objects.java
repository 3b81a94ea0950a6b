package org.forecourt.backup.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The requests that an S3 store makes, by the names of files below its prefix. Thread-safe. */
final class S3Objects {

    private final S3Client client;
    private final S3Calls calls;
    private final S3Address address;
    private final int page;

    S3Objects(S3Client client, S3Address address, int page) {
        this.client = client;
        this.calls = new S3Calls(address);
        this.address = address;
        this.page = page;
    }

    void put(String name, RequestBody body) throws IOException {
        calls.call(
                name, () -> client.putObject(to -> to.bucket(address.bucket()).key(key(name)), body));
    }

    /** Makes an object; false when there is one of that name, or another is being made at this moment. */
    boolean putNew(String name, RequestBody body) throws IOException {
        return calls.call(name, () -> {
            try {
                client.putObject(
                        to -> to.bucket(address.bucket()).key(key(name)).ifNoneMatch("*"), body);
                return true;
            } catch (S3Exception refused) {
                if (refused.statusCode() == 412 || refused.statusCode() == 409) {
                    return false;
                }
                throw refused;
            }
        });
    }

    InputStream open(String name, long offset) throws IOException {
        ResponseInputStream<GetObjectResponse> answer = calls.call(
                name,
                () -> client.getObject(from -> from.bucket(address.bucket())
                        .key(key(name))
                        .range(offset == 0 ? null : "bytes=%d-".formatted(offset))));
        return new WholeInput(answer, answer.response().contentLength());
    }

    /**
     * How large an object is.
     *
     * @throws NoSuchFileException when there is none
     */
    long size(String name) throws IOException {
        return calls.call(
                name,
                () -> client.headObject(of -> of.bucket(address.bucket()).key(key(name)))
                        .contentLength());
    }

    void delete(String name) throws IOException {
        calls.call(
                name,
                () -> client.deleteObject(of -> of.bucket(address.bucket()).key(key(name))));
    }

    /** Asks for page after page of what begins so. */
    void pages(String beginning, Consumer<ListObjectsV2Response> visitor) throws IOException {
        calls.call(beginning, () -> {
            client.listObjectsV2Paginator(of ->
                            of.bucket(address.bucket()).prefix(key(beginning)).maxKeys(page))
                    .forEach(visitor);
            return true;
        });
    }

    /** The name below our prefix. */
    String name(String key) {
        return key.substring(address.prefix().length());
    }

    String beginUpload(String name) throws IOException {
        return calls.call(
                name,
                () -> client.createMultipartUpload(
                                of -> of.bucket(address.bucket()).key(key(name)))
                        .uploadId());
    }

    CompletedPart sendPart(String name, String upload, int number, RequestBody body) throws IOException {
        String tag = calls.call(
                name,
                () -> client.uploadPart(
                                to -> to.bucket(address.bucket())
                                        .key(key(name))
                                        .uploadId(upload)
                                        .partNumber(number),
                                body)
                        .eTag());
        return CompletedPart.builder().partNumber(number).eTag(tag).build();
    }

    /** Repeated after an answer that was lost, it finds no such upload; then the object tells whether it was done. */
    void completeUpload(String name, String upload, List<CompletedPart> parts, long size) throws IOException {
        try {
            calls.call(
                    name,
                    () -> client.completeMultipartUpload(of -> of.bucket(address.bucket())
                            .key(key(name))
                            .uploadId(upload)
                            .multipartUpload(all -> all.parts(parts))));
        } catch (NoSuchFileException goneAlready) {
            if (size(name) != size) {
                throw goneAlready;
            }
        }
    }

    void abortUpload(String name, String upload) throws IOException {
        try {
            calls.call(
                    name,
                    () -> client.abortMultipartUpload(
                            of -> of.bucket(address.bucket()).key(key(name)).uploadId(upload)));
        } catch (NoSuchFileException goneAlready) {
            // which is what was wanted
        }
    }

    /** Takes away the parts of all files that were never committed. */
    void abortUploads() throws IOException {
        List<MultipartUpload> uploads = calls.call(
                "",
                () -> client
                        .listMultipartUploadsPaginator(
                                of -> of.bucket(address.bucket()).prefix(address.prefix()))
                        .uploads()
                        .stream()
                        .toList());
        for (MultipartUpload upload : uploads) {
            abortUpload(name(upload.key()), upload.uploadId());
        }
    }

    private String key(String name) {
        return address.prefix() + name;
    }
}
