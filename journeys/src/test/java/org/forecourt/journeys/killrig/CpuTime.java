package org.forecourt.journeys.killrig;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a measurement took of the processor: unlike a rate it hardly changes when other programs share the machine.
 *
 * @param service of the mail service
 * @param database of PostgreSQL, connections that are still open included
 * @param rig of this program, which is the client and the SMTP server
 */
record CpuTime(Duration service, Duration database, Duration rig) {

    static CpuTime of(long service, long database) {
        return new CpuTime(
                sum(ProcessHandle.of(service).stream()),
                sum(ProcessHandle.of(database).stream()
                        .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()))),
                sum(Stream.of(ProcessHandle.current())));
    }

    private static Duration sum(Stream<ProcessHandle> processes) {
        return processes
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** What was used since then, for each of so many mails, as words. */
    String perMail(CpuTime before, int mails) {
        return String.format(
                Locale.ROOT,
                "processor a mail: service %.2f ms, database %.2f ms, this rig %.2f ms",
                millis(before.service, service) / mails,
                millis(before.database, database) / mails,
                millis(before.rig, rig) / mails);
    }

    private static double millis(Duration before, Duration after) {
        return after.minus(before).toNanos() / 1e6;
    }
}
