package org.forecourt.demo;

import java.util.List;
import java.util.function.Consumer;
import org.forecourt.ads.Ads;
import org.forecourt.demo.illustrator.View;
import org.springframework.stereotype.Component;

/** The demo step of the start chain (SPEC D9): a new site is never empty. */
@Component
public final class DemoStep {

    private static final int WANTED = 10;
    private static final List<View> VIEWS = List.of(View.FRONT, View.SIDE, View.REAR);

    private final Ads ads;
    private final DemoAds demoAds;

    DemoStep(Ads ads, DemoAds demoAds) {
        this.ads = ads;
        this.demoAds = demoAds;
    }

    /**
     * Invents what is missing to ten active ads, with three pictures each. Any number of starts, one after the other or at
     * once, leaves exactly ten.
     *
     * @param say told what happens, line by line
     */
    public void ensureTenActiveAds(Consumer<String> say) {
        if (ads.countActive() >= WANTED) {
            say.accept("✅ Test ads already exist (count >= 10)");
            return;
        }
        DemoRequest request = new DemoRequest(WANTED, DemoRequest.DEFAULT_SEED, VIEWS);
        int written = demoAds.fillUpTo(request, missing -> say.accept("🚀 Generating test ads (count < 10)..."), say);
        if (written > 0) {
            say.accept("✅ Test ads generated");
        } else if (ads.countActive() >= WANTED) {
            say.accept("✅ Test ads already exist (count >= 10)");
        } else {
            say.accept("✅ Test ads were removed by a person and this site has real ads: none generated");
        }
    }
}
