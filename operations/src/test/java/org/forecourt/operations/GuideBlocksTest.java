package org.forecourt.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every block of commands in the guide to deployment is run by a script of {@code containers}, or says why none can run it.
 * The scripts take the commands out of the guide; here is only seen that none is forgotten.
 */
class GuideBlocksTest {

    private static final Path REPOSITORY = Path.of("").toAbsolutePath().resolveSibling("");
    private static final Path GUIDE = REPOSITORY.resolve("docs/deployment.md");
    private static final Pattern BLOCK =
            Pattern.compile("^(.*)\\n[ \\t]*```(.*)\\n((?:.*\\n)*?)[ \\t]*```[ \\t]*$", Pattern.MULTILINE);
    private static final Pattern RUN = Pattern.compile("<!-- run by ([a-z-]+): ([a-z -]+) -->");
    private static final Pattern NOT_RUN = Pattern.compile("<!-- not run: (.{30,}) -->");
    private static final Pattern COMMENT = Pattern.compile("\\s+# .*$", Pattern.MULTILINE);

    /**
     * A fenced block.
     *
     * @param above the line above it, which says who runs it
     */
    private record Block(String above, String language, String commands) {

        static List<Block> in(Path guide) throws IOException {
            return BLOCK.matcher(Files.readString(guide))
                    .results()
                    .map(found -> new Block(found.group(1), found.group(2), found.group(3)))
                    .toList();
        }

        /** What a translation has to have as well: remarks in a shell's comment are for readers. */
        Block withoutRemarks() {
            String who = NOT_RUN.matcher(above).matches() ? "not run" : above;
            return new Block(who, language, COMMENT.matcher(commands).replaceAll(""));
        }
    }

    @Test
    void every_block_is_run_by_a_script_or_says_why_not() throws IOException {
        List<Block> blocks = Block.in(GUIDE);

        assertThat(blocks)
                .hasSizeGreaterThan(20)
                .allSatisfy(block -> assertThat(block.above())
                        .as(block.commands())
                        .matches(RUN.pattern() + "|" + NOT_RUN.pattern()));
    }

    @Test
    void the_script_that_is_named_runs_the_block_by_its_name() throws IOException {
        List<String> names = new ArrayList<>();
        for (Block block : Block.in(GUIDE)) {
            for (MatchResult run : RUN.matcher(block.above()).results().toList()) {
                Path script = REPOSITORY.resolve("containers").resolve(run.group(1));
                assertThat(script).isExecutable();
                assertThat(Files.readString(script)).contains("guide \"%s\"".formatted(run.group(2)));
                names.add(run.group());
            }
        }

        assertThat(names).doesNotHaveDuplicates();
    }

    /** One test for each translation there is, such as {@code docs/deployment.ru.md}. */
    @TestFactory
    List<DynamicTest> a_translation_has_the_same_blocks() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path translation : translations()) {
            tests.add(DynamicTest.dynamicTest(
                    translation.getFileName().toString(),
                    () -> assertThat(withoutRemarks(translation)).isEqualTo(withoutRemarks(GUIDE))));
        }
        return tests;
    }

    private static List<Path> translations() throws IOException {
        try (Stream<Path> guides = Files.list(GUIDE.resolveSibling(""))) {
            return guides.filter(file -> file.getFileName().toString().matches("deployment\\.[a-z]{2}\\.md"))
                    .toList();
        }
    }

    private static List<Block> withoutRemarks(Path guide) throws IOException {
        return Block.in(guide).stream().map(Block::withoutRemarks).toList();
    }
}
