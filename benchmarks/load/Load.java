import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Calls a site at a constant rate, whether it answers or not, until its standard input ends; then says what failed and how long the
 * site was away: {@code java benchmarks/load/Load.java http://localhost:8000 100}. Nine of ten calls read pages and API, the tenth
 * writes. A read has to answer 200; a write anything that is neither an error of the server nor a refusal for too many calls.
 */
public final class Load {

    private static final List<String> READS =
            List.of("/health", "/uk/", "/api/ads/", "/uk/search", "/en/", "/api/ads/?page_size=5");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<HttpClient> clients;
    private final String site;
    private final ConcurrentLinkedQueue<Call> calls = new ConcurrentLinkedQueue<>();
    private final AtomicLong number = new AtomicLong();

    private Load(String site) throws Exception {
        this.site = site;
        this.clients = site.startsWith("https:")
                ? List.of(client(HttpClient.Version.HTTP_1_1), client(HttpClient.Version.HTTP_2))
                : List.of(client(HttpClient.Version.HTTP_1_1));
    }

    /** One call: when it began and ended, and what went wrong, empty when nothing did. */
    private record Call(long begin, long end, String failure) {}

    /** With a certificate of a test; the tool never talks to anything but the machine it runs on. */
    private static HttpClient client(HttpClient.Version version) throws Exception {
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, new TrustManager[] {new Everybody()}, new SecureRandom());
        return HttpClient.newBuilder()
                .version(version)
                .sslContext(tls)
                .connectTimeout(PATIENCE)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    public static void main(String[] arguments) throws Exception {
        // a call that cannot connect has failed; the client would try again by itself
        System.setProperty("jdk.httpclient.disableRetryConnect", "true");
        new Load(arguments[0]).run(Integer.parseInt(arguments[1]));
    }

    private void run(int rate) throws IOException {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            clock.scheduleAtFixedRate(() -> threads.execute(this::call), 0, 1_000_000 / rate, TimeUnit.MICROSECONDS);
            while (System.in.read() != -1) {
                // until whoever started this closes the pipe
            }
            clock.shutdownNow();
        }
        report();
        System.exit(0);
    }

    private void call() {
        long turn = number.getAndIncrement();
        HttpRequest request = turn % 10 == 9 ? write() : read(turn);
        long begin = System.nanoTime();
        String failure;
        try {
            HttpClient client = clients.get((int) (turn / 10 % clients.size()));
            int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            boolean good = request.method().equals("GET") ? status == 200 : status < 500 && status != 429;
            failure = good ? "" : request.method() + " answered " + status;
        } catch (IOException failed) {
            failure = request.method() + " " + failed.getClass().getSimpleName();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return;
        }
        calls.add(new Call(begin, System.nanoTime(), failure));
    }

    private HttpRequest read(long turn) {
        return HttpRequest.newBuilder(URI.create(site + READS.get((int) (turn % READS.size()))))
                .timeout(PATIENCE)
                .build();
    }

    private HttpRequest write() {
        return HttpRequest.newBuilder(URI.create(site + "/uk/preferences"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", site)
                .POST(HttpRequest.BodyPublishers.ofString("theme=dark"))
                .build();
    }

    private void report() {
        List<Call> all = new ArrayList<>(calls);
        all.sort(Comparator.comparingLong(Call::begin));
        Map<String, Integer> failures = new TreeMap<>();
        long[] times = all.stream().filter(call -> call.failure().isEmpty()).mapToLong(call -> call.end() - call.begin()).sorted().toArray();
        all.stream().filter(call -> !call.failure().isEmpty()).forEach(call -> failures.merge(call.failure(), 1, Integer::sum));
        double seconds = all.isEmpty() ? 0 : (all.getLast().begin() - all.getFirst().begin()) / 1e9;
        System.out.printf(
                "calls=%d per_second=%.1f failed=%d away=%.1f p50_ms=%.0f p99_ms=%.0f max_ms=%.0f %s%n",
                all.size(), all.size() / Math.max(seconds, 1), failures.values().stream().mapToInt(Integer::intValue).sum(),
                away(all), at(times, 0.5), at(times, 0.99), at(times, 1), failures);
    }

    private static double at(long[] times, double share) {
        return times.length == 0 ? 0 : times[(int) Math.min(times.length - 1, (long) (times.length * share))] / 1e6;
    }

    /** The longest time from the beginning of a call that failed to the beginning of the next that did not. */
    private static double away(List<Call> all) {
        long longest = 0;
        long since = 0;
        for (Call call : all) {
            if (call.failure().isEmpty()) {
                since = 0;
                continue;
            }
            since = since == 0 ? call.begin() : since;
            long until = all.stream()
                    .filter(other -> other.begin() > call.begin() && other.failure().isEmpty())
                    .mapToLong(Call::begin)
                    .findFirst()
                    .orElse(call.end());
            longest = Math.max(longest, until - since);
        }
        return longest / 1e9;
    }

    /** Believes every certificate. */
    private static final class Everybody implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
