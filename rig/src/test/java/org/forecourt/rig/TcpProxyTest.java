package org.forecourt.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpProxyTest {

    private ServerSocket echo;
    private TcpProxy proxy;

    @BeforeEach
    void start() throws IOException {
        echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
        proxy = TcpProxy.to(echo.getLocalPort());
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        echo.close();
    }

    @Test
    void bytes_pass_unchanged_and_the_end_passes_too() throws Exception {
        try (Socket client = connect()) {
            byte[] sent = new byte[300_000];
            for (int index = 0; index < sent.length; index++) {
                sent[index] = (byte) (index * 31);
            }
            proxy.set(LinkWeather.slices(5_000));
            Thread.ofVirtual().start(() -> {
                try {
                    client.getOutputStream().write(sent);
                    client.shutdownOutput();
                } catch (IOException failed) {
                    throw new IllegalStateException(failed);
                }
            });

            assertThat(client.getInputStream().readAllBytes()).isEqualTo(sent);
        }
    }

    @Test
    void latency_delays_each_direction() throws Exception {
        try (Socket client = connect()) {
            proxy.set(LinkWeather.latency(Duration.ofMillis(750)));
            assertThat(roundTrip(client)).isGreaterThan(Duration.ofMillis(1_500));

            proxy.heal();
            assertThat(roundTrip(client)).isLessThan(Duration.ofMillis(750));
        }
    }

    @Test
    void a_stall_loses_nothing() throws Exception {
        try (Socket client = connect()) {
            roundTrip(client);
            proxy.toClient(LinkWeather.stall());
            client.getOutputStream().write('a');
            client.setSoTimeout(400);
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            client.setSoTimeout(10_000);

            proxy.heal();
            assertThat(client.getInputStream().read()).isEqualTo('a');
        }
    }

    @Test
    void a_connection_that_lost_bytes_does_not_go_on() throws Exception {
        try (Socket client = connect()) {
            roundTrip(client);
            proxy.toServer(LinkWeather.vanish());
            client.getOutputStream().write('a');
            client.setSoTimeout(400);
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            client.setSoTimeout(10_000);

            proxy.heal();
            assertThatThrownBy(() -> client.getInputStream().read()).hasMessageContaining("reset");
        }
    }

    @Test
    void bandwidth_is_a_ceiling() throws Exception {
        try (Socket client = connect()) {
            proxy.toServer(LinkWeather.bandwidth(100_000));
            long begin = System.nanoTime();
            client.getOutputStream().write(new byte[30_000]);
            client.setSoTimeout(5_000);
            client.getInputStream().readNBytes(30_000);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(250));
        }
    }

    @Test
    void reset_ends_what_is_open_and_refusal_what_is_new() throws Exception {
        try (Socket client = connect()) {
            roundTrip(client);
            assertThat(proxy.connections()).isEqualTo(1);
            proxy.refuse(true);
            proxy.reset();
            assertThatThrownBy(() -> roundTrip(client)).isInstanceOf(IOException.class);
            try (Socket another = connect()) {
                assertThatThrownBy(() -> roundTrip(another)).isInstanceOf(IOException.class);
            }

            proxy.heal();
            try (Socket third = connect()) {
                roundTrip(third);
            }
        }
    }

    private Socket connect() throws IOException {
        Socket client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        client.setSoTimeout(10_000);
        return client;
    }

    private static Duration roundTrip(Socket client) throws IOException {
        long begin = System.nanoTime();
        client.getOutputStream().write('x');
        if (client.getInputStream().read() != 'x') {
            throw new IOException("the connection ended");
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private void serve() {
        while (!echo.isClosed()) {
            try {
                Socket client = echo.accept();
                Thread.ofVirtual().start(() -> repeat(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void repeat(Socket client) {
        try (client) {
            InputStream input = client.getInputStream();
            input.transferTo(client.getOutputStream());
        } catch (IOException gone) {
            // tests end connections without ceremony
        }
    }
}
