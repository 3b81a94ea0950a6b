package org.forecourt.demo.market;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Chance that repeats: the same parts give the same throws. Not thread-safe. */
final class Dice {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    /** Dice for one question, named by its parts: seed, what is asked, number. */
    Dice(long... parts) {
        this.random = new SplittableRandom(hash(parts));
    }

    /** Spreads the parts over all 64 bits. */
    static long hash(long... parts) {
        long hash = STEP;
        for (long part : parts) {
            hash = scrambled(hash + STEP + part);
        }
        return hash;
    }

    private static long scrambled(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    /** From 0 to below 1. */
    double unit() {
        return random.nextDouble();
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Both ends inclusive. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** A factor around 1, as often above as below. */
    double around(double spread) {
        return Math.exp(spread * random.nextGaussian());
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    RandomGenerator generator() {
        return random;
    }
}
