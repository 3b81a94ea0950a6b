package org.forecourt.backup.portable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The whole of {@link DamageTest}: half of the rounds with a readable backup, half with an encrypted one. */
public final class BackupDamageMain {

    private BackupDamageMain() {}

    /** Arguments: how many rounds, the seed, and an empty folder to work in. */
    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        Path folder = Path.of(arguments[2]);
        boolean isFine = run(folder.resolve("readable"), false, rounds - rounds / 2, seed);
        isFine &= run(folder.resolve("encrypted"), true, rounds / 2, seed);
        System.exit(isFine ? 0 : 1);
    }

    private static boolean run(Path folder, boolean isEncrypted, int rounds, long seed) throws Exception {
        long start = System.nanoTime();
        DamageRounds.Tally tally = new DamageRounds(Files.createDirectories(folder), isEncrypted, seed).run(rounds);
        System.out.printf(
                "%s backup, seed %d: %d damages %s; refused by restore %d, file named by verify %d, live data untouched %d; %.0f s%n",
                isEncrypted ? "encrypted" : "readable",
                seed,
                rounds,
                tally.kinds(),
                rounds - tally.unnoticed().size(),
                rounds - tally.unnamed().size(),
                rounds - tally.touched().size(),
                (System.nanoTime() - start) / 1e9);
        tally.unnoticed().forEach(what -> System.out.println("NOT REFUSED " + what));
        tally.unnamed().forEach(what -> System.out.println("NOT NAMED " + what));
        tally.touched().forEach(what -> System.out.println("LIVE DATA TOUCHED " + what));
        return List.of(tally.unnoticed(), tally.unnamed(), tally.touched()).stream()
                .allMatch(List::isEmpty);
    }
}
