package org.forecourt.operations.doctor;

/** Bytes as people read them. */
final class Sizes {

    static final long MEGABYTE = 1024L * 1024L;
    static final long GIGABYTE = 1024L * MEGABYTE;

    private Sizes() {}

    static String text(long bytes) {
        return bytes >= 10 * GIGABYTE
                ? "%d GB".formatted(bytes / GIGABYTE)
                : bytes >= GIGABYTE
                        ? "%.1f GB".formatted((double) bytes / GIGABYTE)
                        : "%d MB".formatted(bytes / MEGABYTE);
    }
}
