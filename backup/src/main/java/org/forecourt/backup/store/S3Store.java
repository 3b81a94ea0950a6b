package org.forecourt.backup.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.forecourt.backup.BackupRefusal;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * A folder of a bucket in Amazon S3, or in a store that speaks as it does. It has to list what was just written, and to
 * refuse a conditional write of what exists; all current ones do.
 */
public final class S3Store implements Store {

    private static final int TRIES = 8;
    private static final Duration CONNECT = Duration.ofSeconds(15);
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final S3Client client;
    private final S3Address address;
    private final S3Objects objects;
    private final S3Sizes sizes;
    private volatile @Nullable LeaseLock lock;

    private S3Store(S3Client client, S3Address address, S3Sizes sizes) {
        this.client = client;
        this.address = address;
        this.objects = new S3Objects(client, address, sizes.page());
        this.sizes = sizes;
    }

    /** Whether a text is the address of such a store, well-formed or not. */
    public static boolean isAddress(String text) {
        return text.startsWith(S3Address.SCHEME);
    }

    /**
     * The store at {@code s3://bucket/folder}. The bucket has to exist.
     *
     * @throws BackupRefusal when it cannot be used
     */
    public static S3Store open(String address, S3Access access) throws IOException {
        return open(S3Address.of(address), access, S3Sizes.USUAL);
    }

    static S3Store open(S3Address address, S3Access access, S3Sizes sizes) throws IOException {
        S3Store store = new S3Store(client(access), address, sizes);
        try {
            store.objects.pages(LeasePlace.FOLDER, page -> {});
            return store;
        } catch (IOException | RuntimeException refused) {
            store.close();
            throw refused;
        }
    }

    /** Checksums in trailers and chunked signatures are Amazon's alone; what we write is read back anyway. */
    private static S3Client client(S3Access access) {
        S3ClientBuilder builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(SILENCE))
                .region(Region.of(access.signedRegion()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(access.givenAccessKey(), access.givenSecretKey())))
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(TRIES)
                                .build())
                        .build())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false).expectContinueEnabled(false));
        if (access.endpoint() != null) {
            builder.endpointOverride(access.endpoint()).forcePathStyle(true);
        }
        return builder.build();
    }

    @Override
    public Draft create(String name) {
        requireLock();
        return new S3Draft(objects, StoreNames.checked(name), sizes.part(), this::requireLock);
    }

    @Override
    public InputStream open(String name) throws IOException {
        StoreNames.checked(name);
        return ResumedInput.open(name, offset -> objects.open(name, offset), Attempts.USUAL);
    }

    @Override
    public boolean holds(String name) throws IOException {
        try {
            objects.size(StoreNames.checked(name));
            return true;
        } catch (NoSuchFileException missing) {
            return false;
        }
    }

    @Override
    public void visit(String folder, Consumer<StoredFile> visitor) throws IOException {
        objects.pages(
                folder.isEmpty() ? "" : StoreNames.checked(folder) + "/",
                page -> page.contents().forEach(object -> {
                    String name = objects.name(object.key());
                    if (StoreNames.isName(name)) {
                        visitor.accept(new StoredFile(name, object.size()));
                    }
                }));
    }

    @Override
    public void delete(String name) throws IOException {
        requireLock();
        objects.delete(StoreNames.checked(name));
    }

    @Override
    public void removeDrafts() throws IOException {
        requireLock();
        objects.abortUploads();
    }

    @Override
    public OptionalLong freeBytes() {
        return OptionalLong.empty();
    }

    @Override
    public StoreLock lock(String purpose) throws IOException {
        LeaseLock taken = LeaseLock.take(new S3Leases(objects, description()), description(), purpose, sizes.term());
        lock = taken;
        return taken;
    }

    /** Whoever took the lock and lost it since writes no more. */
    private void requireLock() {
        LeaseLock taken = lock;
        if (taken != null) {
            taken.requireHeld();
        }
    }

    @Override
    public boolean isFar() {
        return true;
    }

    @Override
    public String description() {
        return address.toString();
    }

    @Override
    public void close() {
        client.close();
    }
}
