package org.forecourt.operations.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs checks side by side within one deadline. Threads of the platform, because looking up a name can neither be
 * interrupted nor leave a virtual thread's carrier; a thread that is late is left behind and does not keep the process.
 */
final class Examination {

    private final List<Check> checks;
    private final Duration patience;
    private final Set<Check> pending = ConcurrentHashMap.newKeySet();

    /** @param patience for all of them together */
    Examination(List<Check> checks, Duration patience) {
        this.checks = List.copyOf(checks);
        this.patience = patience;
    }

    /** Findings about every subject of every check, in the order of the subjects. */
    List<Finding> of(Surroundings surroundings) {
        long deadline = System.nanoTime() + patience.toNanos();
        ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name("check-", 0).factory());
        pending.addAll(checks);
        List<Future<List<Finding>>> looks = checks.stream()
                .map(check -> threads.submit(() -> {
                    try {
                        return findings(check, surroundings);
                    } finally {
                        pending.remove(check);
                    }
                }))
                .toList();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < looks.size(); i++) {
            findings.addAll(await(checks.get(i), looks.get(i), deadline));
        }
        threads.shutdownNow();
        findings.sort(Comparator.comparing(Finding::subject));
        return List.copyOf(findings);
    }

    /** What is being looked at now; for a sign of life from another thread. */
    List<Subject> pending() {
        return pending.stream()
                .flatMap(check -> check.subjects().stream())
                .sorted()
                .toList();
    }

    private List<Finding> await(Check check, Future<List<Finding>> look, long deadline) {
        try {
            return look.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            look.cancel(true);
            return completed(check, List.of(), "no answer within %d s".formatted(patience.toSeconds()));
        } catch (ExecutionException failed) {
            return completed(check, List.of(), "the check failed: " + failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return completed(check, List.of(), "interrupted");
        }
    }

    private static List<Finding> findings(Check check, Surroundings surroundings) {
        try {
            return completed(check, check.look(surroundings), "the check said nothing");
        } catch (Unanswered unanswered) {
            return completed(check, List.of(), String.valueOf(unanswered.getMessage()));
        }
    }

    private static List<Finding> completed(Check check, List<Finding> found, String otherwise) {
        Set<Subject> silent = EnumSet.copyOf(check.subjects());
        found.forEach(finding -> silent.remove(finding.subject()));
        List<Finding> all = new ArrayList<>(found);
        silent.forEach(subject -> all.add(Finding.notChecked(subject, otherwise)));
        return all;
    }
}
