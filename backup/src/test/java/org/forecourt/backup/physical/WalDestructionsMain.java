package org.forecourt.backup.physical;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** The measurement behind {@code ./forecourt bench wal-destructions}. */
public final class WalDestructionsMain {

    private static final Duration BAR = Duration.ofSeconds(5);
    private static final int ROWS = 3000;

    private WalDestructionsMain() {}

    /** Ends with 1 when an acknowledged change is missing that the mode promises. */
    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(option(arguments, "rounds", "10"));
        long seed = Long.parseLong(option(arguments, "seed", String.valueOf(System.nanoTime())));
        System.out.printf("seed %d%n", seed);
        boolean fine = true;
        for (ServerArchiving.Mode mode :
                new ServerArchiving.Mode[] {ServerArchiving.Mode.SYNCHRONOUS, ServerArchiving.Mode.ASYNCHRONOUS}) {
            fine &= run(mode, rounds, seed);
        }
        System.exit(fine ? 0 : 1);
    }

    private static boolean run(ServerArchiving.Mode mode, int rounds, long seed) throws Exception {
        Path folder = Files.createTempDirectory("wal-destructions-");
        boolean fine = true;
        try (WalDestructions destructions = new WalDestructions(folder, mode, seed)) {
            for (int round = 0; round < rounds; round++) {
                WalDestructions.Outcome outcome = destructions.destroyAndRestore(ROWS);
                System.out.println(outcome);
                fine &= isWithinPromise(outcome);
            }
        } finally {
            Folders.delete(folder);
        }
        System.out.printf(
                "%s: %s%n", mode.name().toLowerCase(Locale.ROOT), fine ? "every round within the promise" : "BROKEN");
        return fine;
    }

    static boolean isWithinPromise(WalDestructions.Outcome outcome) {
        return outcome.mode() == ServerArchiving.Mode.SYNCHRONOUS
                ? outcome.loss().lost() == 0
                : outcome.loss().window().compareTo(BAR) <= 0;
    }

    private static String option(String[] arguments, String name, String otherwise) {
        String prefix = "--" + name + "=";
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(prefix))
                .map(argument -> argument.substring(prefix.length()))
                .findFirst()
                .orElse(otherwise);
    }
}
