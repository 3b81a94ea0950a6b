package org.forecourt.mailing.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.forecourt.mailing.core.ClaimRequest.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimPlanTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 20})
    void one_place_of_eight_goes_by_age_however_few_are_free_at_once(int free) {
        ClaimPlan plan = new ClaimPlan(Duration.ofMinutes(5));
        int oldest = 0;
        int urgent = 0;
        for (int round = 0; round < 80; round++) {
            List<ClaimRequest> requests = plan.requests(Entries.NOW, free, Set.of());
            oldest += places(requests, Order.OLDEST_FIRST);
            urgent += places(requests, Order.URGENT_FIRST);
        }

        assertThat(oldest).isEqualTo(10 * free);
        assertThat(urgent).isEqualTo(70 * free);
    }

    private static int places(List<ClaimRequest> requests, Order order) {
        return requests.stream()
                .filter(request -> request.order() == order)
                .mapToInt(ClaimRequest::limit)
                .sum();
    }
}
