package org.forecourt.operations.doctor;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.forecourt.settings.InvalidSettings;
import org.forecourt.settings.Setting;
import org.forecourt.web.TrustedProxies;

/** How people and proxies reach the site, as far as the settings say it. */
final class AddressCheck implements Check {

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.PUBLIC_URL, Subject.TRUSTED_PROXIES);
    }

    @Override
    public List<Finding> look(Surroundings surroundings) {
        return List.of(publicUrl(surroundings), proxies(surroundings));
    }

    private static Finding publicUrl(Surroundings surroundings) {
        Optional<String> url = surroundings.text(Setting.PUBLIC_URL);
        if (url.isEmpty()) {
            return surroundings.isSet(Setting.SMTP_HOST)
                    ? Finding.warning(
                            Subject.PUBLIC_URL,
                            "it is not set, so links in mails lead to localhost",
                            "set PUBLIC_URL to the address people use, such as https://cars.example")
                    : Finding.notChecked(Subject.PUBLIC_URL, "PUBLIC_URL is not set");
        }
        URI address = URI.create(url.get());
        String problem = problem(address);
        return problem.isEmpty()
                ? Finding.ok(Subject.PUBLIC_URL, url.get())
                : Finding.warning(
                        Subject.PUBLIC_URL,
                        "%s %s".formatted(url.get(), problem),
                        "set PUBLIC_URL to what people type, such as https://cars.example");
    }

    private static String problem(URI address) {
        boolean isWeb = Set.of("http", "https").contains(String.valueOf(address.getScheme()));
        String path = String.valueOf(address.getPath());
        if (!isWeb) {
            return "is not an address of the web";
        }
        if (!path.isEmpty() && !path.equals("/")) {
            return "has a path, and the site is served at the root";
        }
        if (address.getUserInfo() != null) {
            return "holds a user name";
        }
        if (isLocal(String.valueOf(address.getHost()))) {
            return "is known on this machine only";
        }
        return address.getScheme().equals("http") ? "is not encrypted, and passwords travel over it" : "";
    }

    private static boolean isLocal(String host) {
        if (host.equals("localhost") || !host.contains(".") && !host.contains(":")) {
            return true;
        }
        try {
            InetAddress address = InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", ""));
            return address.isLoopbackAddress() || address.isAnyLocalAddress();
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }

    private static Finding proxies(Surroundings surroundings) {
        Optional<String> listed = surroundings.text(Setting.TRUSTED_PROXIES);
        if (listed.isEmpty()) {
            return Finding.notChecked(Subject.TRUSTED_PROXIES, "TRUSTED_PROXIES is not set");
        }
        try {
            TrustedProxies.requireReadable(surroundings.settings().values());
        } catch (InvalidSettings refused) {
            return Finding.broken(
                    Subject.TRUSTED_PROXIES, String.valueOf(refused.getMessage()), "correct TRUSTED_PROXIES");
        }
        return listed.get().matches(".*/0(?![0-9]).*")
                ? Finding.broken(
                        Subject.TRUSTED_PROXIES,
                        "%s believes everybody, who can then pretend any address".formatted(listed.get()),
                        "list the addresses of your proxies only")
                : Finding.ok(Subject.TRUSTED_PROXIES, listed.get());
    }
}
