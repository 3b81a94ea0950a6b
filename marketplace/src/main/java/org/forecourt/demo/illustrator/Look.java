package org.forecourt.demo.illustrator;

/** Choices that make one vehicle differ from the next; a choice depends on the seed and its own name only. */
record Look(long seed) {

    /** One of {@code count} variants, 0 to {@code count - 1}. */
    int pick(String detail, int count) {
        return (int) Math.floorMod(scramble(seed * 31 + detail.hashCode()), (long) count);
    }

    /** True once in {@code odds} vehicles. */
    boolean chance(String detail, int odds) {
        return pick(detail, odds) == 0;
    }

    /** A number between the two bounds. */
    double between(String detail, double low, double high) {
        return low + (high - low) * pick(detail, 1001) / 1000.0;
    }

    private static long scramble(long value) {
        long mixed = value + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
