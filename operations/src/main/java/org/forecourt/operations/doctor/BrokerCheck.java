package org.forecourt.operations.doctor;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.forecourt.broker.BrokerAddress;
import org.forecourt.settings.Setting;
import tools.jackson.databind.JsonNode;

/** RabbitMQ, where one is configured. */
final class BrokerCheck implements Check {

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.BROKER, Subject.BROKER_QUEUE, Subject.DEAD_LETTERS, Subject.BROKER_ALARMS);
    }

    @Override
    public List<Finding> look(Surroundings surroundings) {
        BrokerAddress address = BrokerAddress.from(surroundings.settings().values())
                .orElseThrow(() -> new Unanswered("no broker is configured"));
        if (surroundings.isDocker() && !surroundings.engine().isRunning("rabbitmq")) {
            throw new Unanswered("the container rabbitmq does not run");
        }
        List<Finding> findings = new ArrayList<>();
        Management management = new Management(surroundings);
        boolean answers = surroundings.isDocker() ? container(management, findings) : network(address, findings);
        if (answers) {
            alarms(management, findings);
            queues(management, address, surroundings, findings);
        }
        return findings;
    }

    private static boolean container(Management management, List<Finding> findings) {
        try {
            findings.add(version(
                    management.get("/api/overview").path("rabbitmq_version").asString("0")));
            return true;
        } catch (Unanswered silent) {
            findings.add(Finding.broken(
                    Subject.BROKER, String.valueOf(silent.getMessage()), "read why: docker logs rabbitmq"));
            return false;
        }
    }

    private static boolean network(BrokerAddress address, List<Finding> findings) {
        try {
            BrokerLook look = BrokerLook.at(address);
            findings.add(version(look.version()));
            look.deadLetters().ifPresent(number -> findings.add(deadLetters(number)));
            return true;
        } catch (IOException refused) {
            String why = refused.getMessage() == null ? refused.getClass().getSimpleName() : refused.getMessage();
            findings.add(
                    Finding.broken(
                            Subject.BROKER,
                            "%s:%d does not let us in: %s"
                                    .formatted(address.hosts().getFirst(), address.port(), why),
                            "start it; check RABBITMQ_HOST, RABBITMQ_PORT, RABBITMQ_USER, RABBITMQ_PASSWORD and RABBITMQ_VHOST"));
            return false;
        }
    }

    private static Finding version(String version) {
        String[] numbers = version.split("[.+-]", 3);
        boolean isOld = Integer.parseInt(numbers[0]) < 3
                || numbers[0].equals("3") && numbers.length > 1 && Integer.parseInt(numbers[1]) < 10;
        return isOld
                ? Finding.broken(
                        Subject.BROKER, "RabbitMQ %s is older than 3.10".formatted(version), "upgrade it to 3.13")
                : Finding.ok(Subject.BROKER, "RabbitMQ %s answers".formatted(version));
    }

    private static void alarms(Management management, List<Finding> findings) {
        try {
            List<String> alarms = new ArrayList<>();
            for (JsonNode node : management.get("/api/nodes")) {
                if (node.path("disk_free_alarm").asBoolean(false)) {
                    alarms.add("its disk is almost full");
                }
                if (node.path("mem_alarm").asBoolean(false)) {
                    alarms.add("its memory is used up");
                }
            }
            findings.add(
                    alarms.isEmpty()
                            ? Finding.ok(Subject.BROKER_ALARMS, "none")
                            : Finding.broken(
                                    Subject.BROKER_ALARMS,
                                    String.join(", ", alarms) + ": it takes no message",
                                    "free disk or memory where RabbitMQ runs; it goes on by itself"));
        } catch (Unanswered silent) {
            findings.add(Finding.notChecked(Subject.BROKER_ALARMS, String.valueOf(silent.getMessage())));
        }
    }

    private static void queues(
            Management management, BrokerAddress address, Surroundings surroundings, List<Finding> findings) {
        String folder = "/api/queues/" + encoded(address.virtualHost()) + "/";
        try {
            JsonNode queue = management.get(folder + encoded(address.queue().name()));
            findings.add(queue(queue, surroundings.isRunning()));
        } catch (Unanswered silent) {
            findings.add(Finding.notChecked(
                    Subject.BROKER_QUEUE,
                    "the queue %s: %s".formatted(address.queue().name(), silent.getMessage())));
        }
        if (findings.stream().noneMatch(finding -> finding.subject() == Subject.DEAD_LETTERS)) {
            OptionalLong number =
                    messages(management, folder + encoded(address.queue().deadLetters()));
            findings.add(
                    number.isPresent()
                            ? deadLetters(number.getAsLong())
                            : Finding.notChecked(Subject.DEAD_LETTERS, "there is no such queue yet"));
        }
    }

    private static Finding queue(JsonNode queue, boolean isRunning) {
        String type = queue.path("type").asString("classic");
        long consumers = queue.path("consumers").asLong(0);
        String found = "%s, %d messages, %d consumers"
                .formatted(type, queue.path("messages").asLong(0), consumers);
        if (!queue.path("durable").asBoolean(false)) {
            return Finding.broken(
                    Subject.BROKER_QUEUE,
                    "it is not durable: a restart of RabbitMQ loses it",
                    "delete that queue; it is made anew");
        }
        if (isRunning && consumers == 0) {
            return Finding.broken(
                    Subject.BROKER_QUEUE, found, "nobody reads it: see the checks mailing-health and consumer");
        }
        return type.equals("quorum")
                ? Finding.ok(Subject.BROKER_QUEUE, found)
                : Finding.warning(
                        Subject.BROKER_QUEUE,
                        found,
                        "delete the queue while it is empty; it is made anew as a quorum queue");
    }

    private static Finding deadLetters(long number) {
        return number == 0
                ? Finding.ok(Subject.DEAD_LETTERS, "none")
                : Finding.warning(
                        Subject.DEAD_LETTERS,
                        "%d messages could not become mails".formatted(number),
                        "see the refusals on the mailing page; purge the queue %s afterwards"
                                .formatted(Setting.EMAIL_QUEUE_NAME + " with .dead behind it"));
    }

    private static OptionalLong messages(Management management, String path) {
        try {
            return OptionalLong.of(management.get(path).path("messages").asLong(0));
        } catch (Unanswered missing) {
            return OptionalLong.empty();
        }
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
