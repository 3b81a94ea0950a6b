package org.forecourt.mailing.faults;

import org.forecourt.mailing.core.SmtpAnswer;

/** What a fault does. */
public sealed interface FaultAction {

    /** The name in JSON and forms. */
    String code();

    /** The server says no. */
    record Answer(SmtpAnswer answer) implements FaultAction {

        static final int LOWEST = 400;
        static final int HIGHEST = 599;

        @Override
        public String code() {
            return "answer";
        }
    }

    /** The connection is gone. After the final dot the mail was delivered all the same, and nobody says so. */
    record Cut() implements FaultAction {

        @Override
        public String code() {
            return "cut";
        }
    }

    /** Silence until the deadline. After the final dot the mail was delivered all the same. */
    record Stall() implements FaultAction {

        @Override
        public String code() {
            return "stall";
        }
    }
}
