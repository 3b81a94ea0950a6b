package org.forecourt.operations.doctor;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.forecourt.settings.Setting;

/** Whether this machine finds the hosts that the settings name. Names of containers are found by containers only. */
final class NamesCheck implements Check {

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.NAMES);
    }

    @Override
    public List<Finding> look(Surroundings surroundings) {
        Map<Setting, String> hosts = hosts(surroundings);
        if (hosts.isEmpty()) {
            throw new Unanswered("the settings name no host");
        }
        List<Finding> findings = new ArrayList<>();
        hosts.entrySet().parallelStream()
                .map(entry -> finding(entry.getKey(), entry.getValue()))
                .forEachOrdered(findings::add);
        return findings;
    }

    private static Map<Setting, String> hosts(Surroundings surroundings) {
        Map<Setting, String> hosts = new LinkedHashMap<>();
        for (Setting setting :
                List.of(Setting.SMTP_HOST, Setting.BOUNCE_HOST, Setting.RABBITMQ_HOST, Setting.POSTGRES_HOST)) {
            if (surroundings.isSet(setting)) {
                hosts.put(setting, surroundings.text(setting).orElse(""));
            }
        }
        for (Setting setting : List.of(Setting.PUBLIC_URL, Setting.REDIS_URL)) {
            surroundings.text(setting).flatMap(NamesCheck::hostOf).ifPresent(host -> hosts.put(setting, host));
        }
        if (surroundings.isDocker()) {
            hosts.values().removeIf(Engine.NAMES::contains);
        }
        return hosts;
    }

    private static java.util.Optional<String> hostOf(String url) {
        return Stream.of(URI.create(url))
                .map(URI::getHost)
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    private static Finding finding(Setting setting, String host) {
        try {
            InetAddress[] addresses = InetAddress.getAllByName(host.replaceAll("[\\[\\]]", ""));
            return Finding.ok(Subject.NAMES, "%s of %s is %s".formatted(host, setting, addresses[0].getHostAddress()));
        } catch (UnknownHostException unknown) {
            String cause = "%s of %s is not found".formatted(host, setting);
            return setting == Setting.PUBLIC_URL
                    ? Finding.warning(Subject.NAMES, cause, "publish an address record for it, or correct PUBLIC_URL")
                    : Finding.broken(
                            Subject.NAMES,
                            cause,
                            "correct %s, or the name servers of this machine (/etc/resolv.conf)".formatted(setting));
        }
    }
}
