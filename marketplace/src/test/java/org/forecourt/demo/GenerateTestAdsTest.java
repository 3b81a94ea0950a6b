package org.forecourt.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.forecourt.Marketplace;
import org.forecourt.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

/** The command as an operator types it. */
@SuppressWarnings("NullAway.Init")
class GenerateTestAdsTest {

    private static ConfigurableApplicationContext context;

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void open() {
        context = Marketplace.withoutServer(TestDatabase.fresh());
    }

    @AfterAll
    static void close() {
        context.close();
    }

    private record Answer(int status, String output, String errors) {}

    private static Answer run(String... arguments) {
        java.io.StringWriter output = new java.io.StringWriter();
        java.io.StringWriter errors = new java.io.StringWriter();
        CommandLine line = new CommandLine(
                        context.getAutowireCapableBeanFactory().createBean(GenerateTestAds.class))
                .setOut(new java.io.PrintWriter(output, true))
                .setErr(new java.io.PrintWriter(errors, true))
                .setParameterExceptionHandler((refused, ignored) -> {
                    errors.append(String.valueOf(refused.getMessage()));
                    return 2;
                })
                .setExecutionExceptionHandler((failure, ignored, parsed) -> {
                    errors.append(String.valueOf(failure.getMessage()));
                    return 2;
                });
        return new Answer(line.execute(arguments), output.toString(), errors.toString());
    }

    @Test
    void every_run_by_hand_adds_as_many_active_ads_as_asked_for_with_the_pictures_asked_for() {
        Answer first = run("--count=3", "--seed=77", "--with-images", "--image-types=top,interior");
        Answer second = run("--count=2", "--seed=77");

        assertThat(first).isEqualTo(new Answer(0, first.output(), ""));
        assertThat(second.status()).isZero();
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        assertThat(jdbc.sql("select count(*) from ad where demo_seed = 77 and status = 'active'")
                        .query(Long.class)
                        .single())
                .isEqualTo(5);
        assertThat(jdbc.sql("""
                                select string_agg(p.view, ' ' order by a.demo_number, p.position)
                                from photo p
                                join ad a on a.id = p.ad_id
                                where a.demo_seed = 77
                                """).query(String.class).single()).isEqualTo("top interior top interior top interior");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--count=0 | --count must be from 1 to 5000000, and not 0",
                "--count=-5 | --count must be from 1 to 5000000, and not -5",
                "--count=99999999 | --count must be from 1 to 5000000, and not 99999999",
                "--count=1.5 | Invalid value for option '--count': '1.5' is not an int",
                "--count=many | Invalid value for option '--count': 'many' is not an int",
                "--seed=x | Invalid value for option '--seed': 'x' is not a long",
                "--image-types=front | --image-types needs --with-images",
                "--with-images --image-types=front,back | --image-types knows front, side, rear, top, interior, and not \"back\"",
                "--with-images --image-types=front,front | --image-types names front twice",
                "--with-images --image-types=front, | --image-types knows front, side, rear, top, interior, and not \"\"",
                "--with-image | Unknown option: '--with-image'",
                "--contact-sheet=/nowhere/at/all.png | The contact sheet cannot be written to /nowhere/at/all.png: the folder does not exist"
            })
    void a_bad_option_is_one_line_and_status_two_and_nothing_is_written(String arguments, String reason) {
        long before = countAds();

        Answer answer = run(arguments.split(" "));

        assertThat(answer.errors()).startsWith(reason).doesNotContain("\n");
        assertThat(answer.status()).isEqualTo(2);
        assertThat(countAds()).isEqualTo(before);
    }

    private static long countAds() {
        return context.getBean(JdbcClient.class)
                .sql("select count(*) from ad")
                .query(Long.class)
                .single();
    }

    @Test
    void the_contact_sheet_is_a_picture_and_creates_no_ads() throws IOException {
        long before = countAds();

        Answer answer = run("--contact-sheet=" + folder.resolve("sheet.png"));

        BufferedImage sheet = ImageIO.read(folder.resolve("sheet.png").toFile());
        assertThat(answer.status()).isZero();
        assertThat(sheet.getWidth()).isGreaterThan(1_500);
        assertThat(countAds()).isEqualTo(before);
    }
}
