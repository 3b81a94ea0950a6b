package org.forecourt.operations.deploy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.forecourt.operations.Refusal;

/** The nodes of the site: one, or two behind the proxy, which can be told to leave one alone. */
final class Nodes {

    /** Longer than a call takes from the proxy's decision to the node; the node itself ends what it has begun. */
    private static final Duration ON_THE_WAY = Duration.ofSeconds(1);

    private final Engine engine;
    private final boolean two;

    private Nodes(Engine engine, boolean two) {
        this.engine = engine;
        this.two = two;
    }

    /**
     * The nodes that run here.
     *
     * @throws Refusal when compose would not deal with both, or the proxy cannot leave one alone
     */
    static Nodes of(Engine engine) {
        List<String> running = engine.containers(List.of(Stack.PROXY, Stack.SECOND)).stream()
                .filter(container -> Labels.areOurs(container.labels()) && container.isRunning())
                .map(Container::name)
                .toList();
        boolean known = services(engine).contains(Stack.SECOND);
        if (known != running.contains(Stack.SECOND) || known != running.contains(Stack.PROXY)) {
            throw new Refusal(
                    known
                            ? "compose knows two nodes behind a proxy, and not all of them run: ./forecourt deploy first"
                            : "two nodes or a proxy run, and compose does not know them: write COMPOSE_FILE=docker-compose.yml:docker-compose.proxy.yml into the file .env");
        }
        Nodes nodes = new Nodes(engine, known);
        if (known
                && !engine.docker("exec", Stack.PROXY, "grep", "-q", "/tmp/drained", "/etc/nginx/forecourt.conf")
                        .succeeded()) {
            throw new Refusal(
                    "the proxy runs with a configuration from before upgrades: docker-compose up -d --no-deps --force-recreate proxy");
        }
        return nodes;
    }

    private static List<String> services(Engine engine) {
        List<String> lines = new ArrayList<>();
        int status = engine.compose(lines::add, "config", "--services");
        if (status != 0) {
            throw new Refusal(
                    "compose cannot read its files (%s)".formatted(lines.isEmpty() ? status : lines.getLast()));
        }
        return lines;
    }

    boolean areTwo() {
        return two;
    }

    /** In the order in which they are replaced: the one that the proxy does not wait for goes first. */
    List<String> names() {
        return two ? List.of(Stack.SECOND, Stack.APP) : List.of(Stack.APP);
    }

    /** Everything that is replaced, in its order: the mail service understands what both versions of the site say. */
    List<String> andMailing() {
        return Stream.concat(Stream.of(Stack.MAILING), names().stream()).toList();
    }

    /** From now on the proxy gives nothing to the node; one without a proxy is left as it is. */
    void drain(String name) {
        if (two && names().contains(name)) {
            require("mkdir -p /tmp/drained && touch /tmp/drained/" + name);
            Pause.of(ON_THE_WAY);
        }
    }

    /** The node takes part again. */
    void readmit(String name) {
        if (two && names().contains(name)) {
            require("rm -f /tmp/drained/" + name);
        }
    }

    private void require(String command) {
        External.Result result = engine.docker("exec", Stack.PROXY, "sh", "-c", command);
        if (!result.succeeded()) {
            throw new DeployFailure(
                    "the proxy cannot be told about its nodes (%s)".formatted(result.lastLine()),
                    "See: docker logs proxy");
        }
    }
}
