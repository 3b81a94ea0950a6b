package org.forecourt.operations;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;

/** The two ports a run is about to open. */
final class Ports {

    private Ports() {}

    /**
     * Looks before anything is started or written.
     *
     * @throws Refusal naming the port and the option that chooses another
     */
    static void requireFree(Settings settings) {
        int port = settings.number(Setting.APP_PORT);
        int mailingPort = settings.number(Setting.MAILING_PORT);
        if (port == mailingPort) {
            throw new Refusal("the site and the mailing service cannot share port %d: use --port or --mailing-port"
                    .formatted(port));
        }
        requireFree(port, "--port");
        requireFree(mailingPort, "--mailing-port");
    }

    private static void requireFree(int port, String option) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException taken) {
            String why = PortHolder.of(port).map(holder -> "taken by " + holder).orElseGet(taken::getMessage);
            throw new Refusal(
                    "port %d cannot be opened (%s): free it or choose another with %s".formatted(port, why, option));
        }
    }
}
