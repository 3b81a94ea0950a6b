package org.forecourt.backup.store;

import java.net.URI;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;

/** An S3 server that belongs to a test, with one bucket. It keeps objects in memory and takes requests only with the right signature. */
final class PrivateS3 implements AutoCloseable {

    static final String BUCKET = "backups";
    static final String ACCESS_KEY = "operators-key";
    static final String SECRET = "operators-secret";

    private final S3Proxy server;

    private PrivateS3(S3Proxy server) {
        this.server = server;
    }

    static PrivateS3 start() throws Exception {
        TransientNio2BlobStore objects = new TransientNio2BlobStore();
        objects.createContainer(BUCKET);
        S3Proxy server = S3Proxy.builder()
                .blobStore(objects)
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET)
                .build();
        server.start();
        return new PrivateS3(server);
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }
}
