package org.forecourt.insights;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.forecourt.ads.AdId;
import org.forecourt.ads.Ads;
import org.forecourt.web.FieldError;
import org.forecourt.web.Problem;
import org.forecourt.web.ProblemType;
import org.forecourt.web.RateLimits;
import org.forecourt.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows the phones of an ad to a visitor: limited, counted, and the same again when he repeats himself. */
@Component
public final class PhoneReveal {

    private static final String KEY_HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;

    private final Ads ads;
    private final Reveals reveals;
    private final Visitors visitors;
    private final RateLimits limits;

    PhoneReveal(Ads ads, Reveals reveals, Visitors visitors, RateLimits limits) {
        this.ads = ads;
        this.reveals = reveals;
        this.visitors = visitors;
        this.limits = limits;
    }

    /**
     * The seller's visible phones, maybe none.
     *
     * @throws Refusal when the ad is not active, the limit is reached, or the Idempotency-Key is malformed or was used for
     *     another ad
     */
    public List<String> reveal(AdId ad, HttpServletRequest request, HttpServletResponse response) {
        String key = idempotencyKey(request);
        Visitor visitor = visitors.of(request);
        if (key != null && reveals.isKeyOfAnother(ad, visitor, key)) {
            throw new Refusal(Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED));
        }
        if (!reveals.isRepeated(ad, visitor)) {
            limits.require(RateLimits.Limit.REVEALS, request, response);
        }
        if (!ads.isActive(ad)) {
            throw Refusal.notFound();
        }
        reveals.count(ad, visitor, key);
        return ads.phones(ad);
    }

    private static @Nullable String idempotencyKey(HttpServletRequest request) {
        String key = request.getHeader(KEY_HEADER);
        if (key == null) {
            return null;
        }
        boolean visible = key.chars().allMatch(character -> character > 0x20 && character < 0x7f);
        if (key.isEmpty() || key.length() > LONGEST_KEY || !visible) {
            throw new Refusal(Problem.of(
                    ProblemType.INVALID_HEADER,
                    List.of(FieldError.of(KEY_HEADER, "not_visible_ascii", String.valueOf(LONGEST_KEY)))));
        }
        return key;
    }
}
