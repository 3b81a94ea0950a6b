package org.forecourt.photos;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.net.http.HttpResponse;
import org.forecourt.TestSite;
import org.forecourt.ads.Photo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Photos over the wire. */
@SuppressWarnings("NullAway.Init")
class MediaTest {

    private static TestSite site;
    private static Photo photo;

    @BeforeAll
    static void open() {
        site = TestSite.start();
        photo = site.bean(PhotoVariants.class)
                .write(new BufferedImage(1280, 960, BufferedImage.TYPE_INT_RGB), "bcdfghjkmn", "front");
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void a_photo_is_webp_that_may_be_kept_for_ever() {
        HttpResponse<String> answer = site.get(PhotoUrls.of(photo, 640));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/webp");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.body()).startsWith("RIFF");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/media/photos/bc/bcdfghjkmn-641.webp",
                "/media/photos/bc/bcdfghjkmn-640.jpg",
                "/media/photos/xx/bcdfghjkmn-640.webp",
                "/media/photos/bc/",
                "/media/",
                "/media/photos/bc/%2e%2e%2f%2e%2e%2fsecret.webp",
                "/media/photos/%2e%2e/bcdfghjkmn-640.webp",
                "/media/photos/bc/bcdfghjkmn-640.webp%00",
                "/media/photos/bc/bcdfghjkmn-640.webp/x"
            })
    void anything_else_is_not_there(String path) {
        String answer = site.rawGet(path);

        assertThat(answer.lines().findFirst().orElseThrow()).containsPattern(" 40[04]");
        assertThat(answer).doesNotContain("RIFF");
    }
}
