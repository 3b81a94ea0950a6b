package org.forecourt.journeys.killrig;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.forecourt.rig.LinkWeather;
import org.forecourt.rig.TcpProxy;

/** A proxy on each link between the processes, and trouble on all of them in turn. */
final class BadLinks implements Links, AutoCloseable {

    private static final Duration TROUBLE = Duration.ofSeconds(2);
    private static final Duration CALM = Duration.ofMillis(700);

    private static final List<Consumer<TcpProxy>> TROUBLES = List.of(
            link -> link.set(LinkWeather.latency(Duration.ofMillis(80))),
            link -> link.set(LinkWeather.stall()),
            TcpProxy::reset,
            link -> link.set(LinkWeather.slices(7)),
            link -> link.set(LinkWeather.bandwidth(20_000)),
            link -> link.toServer(LinkWeather.vanish()),
            link -> link.toClient(LinkWeather.vanish()),
            link -> {
                link.refuse(true);
                link.reset();
            });

    private final List<TcpProxy> links = new ArrayList<>();

    @Override
    public int appToBroker(int port) {
        return add(port);
    }

    @Override
    public int appToPostgres(int port) {
        return add(port);
    }

    @Override
    public int appToMailing(int port) {
        return add(port);
    }

    @Override
    public int mailingToBroker(int port) {
        return add(port);
    }

    @Override
    public int mailingToSmtp(int port) {
        return add(port);
    }

    @Override
    public int mailingToPostgres(int port) {
        return add(port);
    }

    private int add(int port) {
        TcpProxy link = TcpProxy.to(port);
        links.add(link);
        return link.port();
    }

    /** One trouble after another, link by link, which one chosen by the seed; afterwards all links are clear. */
    void misbehave(long seed, int times) throws InterruptedException {
        Random random = new Random(seed);
        for (int time = 0; time < times; time++) {
            TcpProxy link = links.get(time % links.size());
            TROUBLES.get(random.nextInt(TROUBLES.size())).accept(link);
            Thread.sleep(TROUBLE);
            link.heal();
            Thread.sleep(CALM);
        }
    }

    @Override
    public void close() {
        links.forEach(TcpProxy::close);
    }
}
