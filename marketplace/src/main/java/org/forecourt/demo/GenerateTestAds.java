package org.forecourt.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.forecourt.demo.illustrator.View;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code manage generate_test_ads_with_images}: invents ads by hand, ten or a million. */
@Command(
        name = "generate_test_ads_with_images",
        description = "Generates test ads of an invented market, each marked as a test ad.")
public final class GenerateTestAds implements Callable<Integer> {

    private static final String DEFAULT_COUNT = "10";

    private final DemoAds demoAds;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--count", paramLabel = "N", description = "active ads to create (default: 10)")
    private @Nullable Integer count;

    @Option(names = "--with-images", description = "draw pictures for them")
    private boolean withImages;

    @Option(
            names = "--image-types",
            paramLabel = "VIEWS",
            description = "comma separated, of front, side, rear, top, interior (default: front,side,rear)")
    private @Nullable String imageTypes;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "which market; the same seed gives the same ads (default: 1)")
    private long seed = DemoRequest.DEFAULT_SEED;

    @Option(
            names = "--contact-sheet",
            paramLabel = "FILE",
            description = "write a PNG of every body in every view; creates ads only when --count is given too")
    private @Nullable Path sheet;

    GenerateTestAds(DemoAds demoAds) {
        this.demoAds = demoAds;
    }

    @Override
    public Integer call() {
        DemoRequest request = new DemoRequest(count(), seed, views());
        if (sheet != null) {
            ContactSheetFile.write(sheet);
            say("Every body in every view is drawn in " + sheet);
        }
        if (sheet == null || count != null) {
            create(request);
        }
        return CommandLine.ExitCode.OK;
    }

    private int count() {
        int wanted = count == null ? Integer.parseInt(DEFAULT_COUNT) : count;
        if (wanted < 1 || wanted > DemoRequest.MOST) {
            throw refused("--count must be from 1 to " + DemoRequest.MOST + ", and not " + wanted);
        }
        return wanted;
    }

    private List<View> views() {
        if (imageTypes != null && !withImages) {
            throw refused("--image-types needs --with-images");
        }
        if (!withImages) {
            return List.of();
        }
        List<View> views = new ArrayList<>();
        for (String code : (imageTypes == null ? "front,side,rear" : imageTypes).split(",", -1)) {
            View view = view(code.strip());
            if (views.contains(view)) {
                throw refused("--image-types names " + code + " twice");
            }
            views.add(view);
        }
        return views;
    }

    private View view(String code) {
        return Arrays.stream(View.values())
                .filter(view -> view.code().equals(code))
                .findFirst()
                .orElseThrow(() -> refused("--image-types knows "
                        + Arrays.stream(View.values()).map(View::code).collect(Collectors.joining(", "))
                        + ", and not \"" + code + "\""));
    }

    private void create(DemoRequest request) {
        long start = System.nanoTime();
        say(String.format(Locale.ROOT, "Generating %,d test ads...", request.count()));
        demoAds.create(request, this::say);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        say(String.format(Locale.ROOT, "%,d test ads generated in %.1f s", request.count(), taken.toMillis() / 1000.0));
    }

    private void say(String line) {
        commandLine().getOut().println(line);
    }

    private ParameterException refused(String reason) {
        return new ParameterException(commandLine(), reason);
    }

    private CommandLine commandLine() {
        if (spec == null) {
            throw new IllegalStateException("used outside a command line");
        }
        return spec.commandLine();
    }
}
