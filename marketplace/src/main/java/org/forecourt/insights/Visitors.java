package org.forecourt.insights;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.forecourt.web.ClientAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Recognises a visitor for the rest of the (UTC) day, by address and browser. Nothing of either is stored. */
@Component
public final class Visitors {

    private static final String ALGORITHM = "HmacSHA256";

    private final ClientAddress addresses;
    private final VisitorKeys keys;
    private final Clock clock;
    private volatile @Nullable DayKey current;

    Visitors(ClientAddress addresses, VisitorKeys keys, Clock clock) {
        this.addresses = addresses;
        this.keys = keys;
        this.clock = clock;
    }

    private record DayKey(LocalDate day, SecretKeySpec key) {}

    public Visitor of(HttpServletRequest request) {
        String browser = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        DayKey key = today();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key.key);
            mac.update(addresses.of(request).getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return new Visitor(mac.doFinal(browser.getBytes(StandardCharsets.UTF_8)), key.day);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private DayKey today() {
        LocalDate day = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        DayKey known = current;
        if (known == null || !known.day.equals(day)) {
            known = new DayKey(day, new SecretKeySpec(keys.of(day), ALGORITHM));
            current = known;
        }
        return known;
    }
}
