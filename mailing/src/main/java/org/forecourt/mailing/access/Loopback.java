package org.forecourt.mailing.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a browser on this very machine asked for this very machine. Its address is not enough: a page of another site can
 * point its own name at 127.0.0.1, and a proxy on this machine speaks for anybody.
 */
final class Loopback {

    private static final Pattern HOST = Pattern.compile("(localhost|127(?:\\.\\d{1,3}){3}|\\[::1])(?::\\d{1,5})?");
    private static final List<String> SIGNS_OF_A_PROXY =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");

    private Loopback() {}

    static boolean isMeant(HttpServletRequest request) {
        return isLoopback(request.getRemoteAddr())
                && isLocalName(request.getHeader("Host"))
                && SIGNS_OF_A_PROXY.stream().allMatch(name -> request.getHeader(name) == null);
    }

    private static boolean isLocalName(@Nullable String host) {
        return host != null && HOST.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    /** The container hands out literals, so that no name is looked up here. */
    private static boolean isLoopback(String address) {
        try {
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
