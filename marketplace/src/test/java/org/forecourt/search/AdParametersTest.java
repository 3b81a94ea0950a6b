package org.forecourt.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forecourt.Marketplace;
import org.forecourt.TestDatabase;
import org.forecourt.web.Parameter;
import org.forecourt.web.ParameterTexts;
import org.forecourt.web.ValueForm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** A question can be written as a URL and read back, and the same question always gives the same URL. */
class AdParametersTest {

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext context;

    @BeforeAll
    static void start() {
        context = Marketplace.withoutServer(TestDatabase.fresh());
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void the_same_question_has_one_address_however_it_was_asked() {
        String canonical = "q=diesel&make=bmw&make=toyota&not_body=wagon&year_min=2010&price_max=9500.5"
                + "&with_photos=true&created_since=2026-11-01T00%3A00%3A00Z&currency=EUR&ordering=price&page_size=50&page=2";

        assertThat(query("page=2&ordering=price&make=toyota&currency=EUR&make=bmw&make=toyota&page_size=50"
                                + "&created_since=2026-11-01&price_max=9500.50&with_photos=true&year_min=2010"
                                + "&not_body=wagon&q=%20diesel")
                        .queryString())
                .isEqualTo(canonical);
        assertThat(query(canonical).queryString()).isEqualTo(canonical);
    }

    @Test
    void what_goes_without_saying_is_not_said() {
        assertThat(query("page=1&page_size=20&ordering=-created_at&currency=USD&with_photos=false")
                        .queryString())
                .isEmpty();
        assertThat(AdQuery.all().queryString()).isEmpty();
    }

    @Test
    void a_filter_can_be_taken_out_which_leads_to_the_first_page() {
        AdQuery query = query("make=bmw&make=toyota&year_min=2010&page=3");

        assertThat(query.queryStringWithout(new QueryPair("make", "bmw"))).isEqualTo("make=toyota&year_min=2010");
        assertThat(query.queryStringWithout(new QueryPair("year_min", "2010"))).isEqualTo("make=bmw&make=toyota");
    }

    @Test
    void every_parameter_survives_the_way_into_a_query_and_back() {
        Random random = new Random(11);
        AdParameters parameters = context.getBean(AdParameters.class);
        for (int round = 0; round < 200; round++) {
            String asked = parameters.parameters().stream()
                    .filter(parameter ->
                            random.nextInt(4) == 0 && !parameter.name().endsWith("_min"))
                    .flatMap(parameter -> example(parameter, random))
                    .collect(Collectors.joining("&"));
            AdQuery query = query(asked);

            assertThat(query(query.queryString())).as(asked).isEqualTo(query);
        }
    }

    private static Stream<String> example(Parameter parameter, Random random) {
        String value = switch (parameter.form()) {
            case ValueForm.Whole whole -> String.valueOf(random.nextLong(whole.min(), whole.max() + 1));
            case ValueForm.Decimal ignored -> random.nextInt(100_000) + "." + random.nextInt(100);
            case ValueForm.Code code ->
                code.known().get().stream()
                        .skip(random.nextInt(code.known().get().size()))
                        .findFirst()
                        .orElseThrow();
            case ValueForm.Text ignored -> "%D0%B4%D0%B8%D0%B7%D0%B5%D0%BB%D1%8C+100%25";
            case ValueForm.YesNo ignored -> "true";
            case ValueForm.Moment ignored -> "2026-11-0" + (1 + random.nextInt(9));
        };
        return Stream.of(parameter.name() + "=" + value);
    }

    private static AdQuery query(String queryString) {
        AdParameters parameters = context.getBean(AdParameters.class);
        return parameters.query(ParameterTexts.read(parameters, queryString));
    }
}
