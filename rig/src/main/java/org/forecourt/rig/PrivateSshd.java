package org.forecourt.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

/**
 * An OpenSSH server that belongs to a test: the installed one on a port of its own, with keys of its own, for whoever runs
 * the test. It gives files and no shell, and ends with this Java process.
 */
public final class PrivateSshd implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofSeconds(30);
    private static final Path SEPARATION = Path.of("/run/sshd");

    private final Path folder;
    private final int port = FreePorts.next();
    private final LeashedProcess process;

    private PrivateSshd(Path folder) throws IOException {
        this.folder = folder;
        makeKey("host_key");
        makeKey("user_key");
        Files.copy(folder.resolve("user_key.pub"), folder.resolve("authorized_keys"));
        Files.writeString(folder.resolve("known_hosts"), knownHost(port));
        Files.writeString(folder.resolve("sshd_config"), configuration());
        if (user().equals("root")) {
            Files.createDirectories(SEPARATION);
        }
        this.process = LeashedProcess.start(
                List.of(
                        program(),
                        "-D",
                        "-e",
                        "-f",
                        folder.resolve("sshd_config").toString()),
                Map.of(),
                folder.resolve("sshd.log"));
    }

    /** Starts a server that keeps its keys in an empty folder; returns when it answers. */
    public static PrivateSshd start(Path folder) {
        try {
            PrivateSshd sshd = new PrivateSshd(folder);
            long end = System.nanoTime() + START_PATIENCE.toNanos();
            while (!sshd.answers()) {
                if (!sshd.process.isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException("sshd did not start: the tests need the package openssh-server");
                }
                LockSupport.parkNanos(20_000_000);
            }
            return sshd;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String configuration() {
        return """
                Port %d
                ListenAddress 127.0.0.1
                HostKey %s
                AuthorizedKeysFile %s
                PidFile none
                StrictModes no
                UsePAM no
                PasswordAuthentication no
                KbdInteractiveAuthentication no
                PermitRootLogin prohibit-password
                MaxStartups 100
                ForceCommand internal-sftp
                Subsystem sftp internal-sftp
                LogLevel ERROR
                """.formatted(port, folder.resolve("host_key"), folder.resolve("authorized_keys"));
    }

    private void makeKey(String name) {
        makeKey(name, "");
    }

    /** Makes another key pair in the folder; an empty passphrase is none. */
    public Path makeKey(String name, String passphrase) {
        Path key = folder.resolve(name);
        run(List.of("ssh-keygen", "-q", "-t", "ed25519", "-N", passphrase, "-C", name, "-f", key.toString()));
        return key;
    }

    /** The line by which OpenSSH knows this server at a port, which may be that of a proxy before it. */
    public String knownHost(int at) throws IOException {
        String[] words = Files.readString(folder.resolve("host_key.pub")).split(" ");
        return "[127.0.0.1]:%d %s %s%n".formatted(at, words[0], words[1]);
    }

    public int port() {
        return port;
    }

    /** Who may enter. */
    public String user() {
        return System.getProperty("user.name");
    }

    /** The private key that is let in. */
    public Path userKey() {
        return folder.resolve("user_key");
    }

    /** The file that knows this server. */
    public Path knownHosts() {
        return folder.resolve("known_hosts");
    }

    private static String program() {
        return Objects.requireNonNullElse(System.getenv("SSHD"), "/usr/sbin/sshd");
    }

    private static void run(List<String> command) {
        try {
            Process ended = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (ended.waitFor() != 0) {
                throw new IllegalStateException("failed: " + command.getFirst());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            socket.setSoTimeout(2_000);
            return socket.getInputStream().read() == 'S';
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
