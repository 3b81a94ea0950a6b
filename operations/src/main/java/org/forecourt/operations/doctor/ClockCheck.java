package org.forecourt.operations.doctor;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.forecourt.settings.Setting;

/**
 * This machine's clock against another one: a web server that the operator names, a time server that this machine is
 * configured for, or the bank that the product asks for exchange rates.
 */
final class ClockCheck implements Check {

    private static final URI BANK = URI.create("https://bank.gov.ua/");
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration NOTICED = Duration.ofSeconds(5);
    private static final Duration HARMFUL = Duration.ofMinutes(5);
    private static final int NTP_PORT = 123;
    private static final long SECONDS_FROM_1900_TO_1970 = 2_208_988_800L;

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.CLOCK);
    }

    @Override
    public List<Finding> look(Surroundings surroundings) {
        Optional<URI> named = surroundings.wishes().clockPeer();
        if (named.isPresent()) {
            return List.of(judged(webServer(named.get()), named.get().getHost()));
        }
        for (String server : timeServers(surroundings.machine()).limit(2).toList()) {
            try {
                return List.of(judged(timeServer(server), server));
            } catch (Unanswered silent) {
                // the next one may answer
            }
        }
        if (!surroundings.settings().values().required(Setting.RATES_SOURCE).equals("nbu")) {
            throw new Unanswered("no time server is configured here; name a web server: --clock-peer URL");
        }
        return List.of(judged(webServer(BANK), BANK.getHost()));
    }

    private static Finding judged(Duration offset, String peer) {
        String found = "%.1f s %s that of %s"
                .formatted(offset.abs().toMillis() / 1000.0, offset.isNegative() ? "behind" : "ahead of", peer);
        String cure = "let a time service set the clock (timedatectl set-ntp true)";
        return offset.abs().compareTo(HARMFUL) > 0
                ? Finding.broken(Subject.CLOCK, found, cure)
                : offset.abs().compareTo(NOTICED) > 0
                        ? Finding.warning(Subject.CLOCK, found, cure)
                        : Finding.ok(Subject.CLOCK, found);
    }

    /** How far this clock is ahead; exact to a second and half the way there and back. */
    private static Duration webServer(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .timeout(PATIENCE)
                .build();
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            Instant before = Instant.now();
            HttpResponse<Void> answer = http.send(request, HttpResponse.BodyHandlers.discarding());
            Instant middle = before.plus(Duration.between(before, Instant.now()).dividedBy(2));
            String date = answer.headers()
                    .firstValue("Date")
                    .orElseThrow(() -> new Unanswered(address.getHost() + " does not tell the time"));
            Instant theirs = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant()
                    .plusMillis(500);
            return Duration.between(theirs, middle);
        } catch (IOException | DateTimeParseException silent) {
            throw new Unanswered(
                    "%s does not answer; without a network there is no other clock".formatted(address.getHost()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unanswered("interrupted");
        }
    }

    private static Stream<String> timeServers(Machine machine) {
        Stream<String> systemd = machine.lines("etc/systemd/timesyncd.conf").stream()
                .filter(line -> line.matches("(Fallback)?NTP=.+"))
                .flatMap(line -> Stream.of(line.replaceFirst("^.*=", "").strip().split("\\s+")));
        Stream<String> others = Stream.of(
                        "etc/chrony/chrony.conf", "etc/chrony.conf", "etc/ntpsec/ntp.conf", "etc/ntp.conf")
                .flatMap(file -> machine.lines(file).stream())
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words.length > 1 && (words[0].equals("server") || words[0].equals("pool")))
                .map(words -> words[1]);
        return Stream.concat(systemd, others).distinct();
    }

    /** One question of the simple network time protocol. */
    private static Duration timeServer(String host) {
        ByteBuffer packet = ByteBuffer.allocate(48).put(0, (byte) 0x23);
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.setSoTimeout(2_000);
            Instant before = Instant.now();
            socket.send(new DatagramPacket(packet.array(), 48, InetAddress.getByName(host), NTP_PORT));
            socket.receive(new DatagramPacket(packet.array(), 48));
            Instant middle = before.plus(Duration.between(before, Instant.now()).dividedBy(2));
            long seconds = Integer.toUnsignedLong(packet.getInt(40)) - SECONDS_FROM_1900_TO_1970;
            long fraction = Integer.toUnsignedLong(packet.getInt(44)) * 1_000_000_000L >>> 32;
            return Duration.between(Instant.ofEpochSecond(seconds, fraction), middle);
        } catch (IOException silent) {
            throw new Unanswered(host + " does not answer");
        }
    }
}
