package org.forecourt.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who is calling: the connection's address, or what a trusted proxy says about it. */
@Component
public final class ClientAddress {

    private static final int NETWORK_BYTES = 8;

    private final TrustedProxies proxies;

    ClientAddress(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    /**
     * The caller's literal address. {@code X-Forwarded-For} is read from its end and only as far as every hop is trusted, so
     * that a caller cannot choose an address.
     */
    public String of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        for (String hop : hopsFromNearest(request)) {
            if (!proxies.contains(address) || !TrustedProxies.isAddress(hop)) {
                return address;
            }
            address = hop;
        }
        return address;
    }

    /** What limits count by: the address, of IPv6 the network of one subscriber. */
    String limited(HttpServletRequest request) {
        InetAddress address = InetAddress.ofLiteral(of(request));
        return address instanceof Inet6Address six
                ? HexFormat.of().formatHex(six.getAddress(), 0, NETWORK_BYTES)
                : address.getHostAddress();
    }

    private static List<String> hopsFromNearest(HttpServletRequest request) {
        List<String> hops = Collections.list(request.getHeaders("X-Forwarded-For")).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .toList();
        return hops.reversed();
    }
}
