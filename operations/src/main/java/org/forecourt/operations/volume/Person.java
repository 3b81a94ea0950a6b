package org.forecourt.operations.volume;

import java.io.Console;
import java.util.Locale;
import org.forecourt.operations.Refusal;

/** Whoever called the command, if a person. */
final class Person {

    private Person() {}

    /**
     * Asks, and takes only an answer that begins with y for a yes.
     *
     * @throws Refusal when nobody sits at a terminal
     */
    static boolean agrees(String question) {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new Refusal("nobody can be asked here: add --yes");
        }
        String answer = console.readLine("%s [y/N] ", question);
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
    }
}
