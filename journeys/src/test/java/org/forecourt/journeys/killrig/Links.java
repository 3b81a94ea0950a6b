package org.forecourt.journeys.killrig;

/** What is between the processes: for each link, the port a client connects to instead of the server's. */
interface Links {

    /** Nothing. */
    Links DIRECT = new Links() {};

    default int appToBroker(int port) {
        return port;
    }

    default int appToPostgres(int port) {
        return port;
    }

    default int appToMailing(int port) {
        return port;
    }

    default int mailingToBroker(int port) {
        return port;
    }

    default int mailingToSmtp(int port) {
        return port;
    }

    default int mailingToPostgres(int port) {
        return port;
    }
}
