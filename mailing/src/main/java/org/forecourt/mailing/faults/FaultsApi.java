package org.forecourt.mailing.faults;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.forecourt.mailing.web.ProblemType;
import org.forecourt.mailing.web.Refused;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The fault switch for programs. */
@RestController
@RequestMapping("/api/faults")
@Conditional(LocalOnly.class)
final class FaultsApi {

    private static final int MAX_BYTES = 256 * 1024;

    private final FaultSwitch faults;

    FaultsApi(FaultSwitch faults) {
        this.faults = faults;
    }

    @GetMapping
    Map<String, Object> show() {
        return FaultPlanJson.write(faults.plan(), faults.struck());
    }

    /** Replaces all rules. */
    @PutMapping
    Map<String, Object> replace(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            throw new Refused(ProblemType.BODY_TOO_LARGE);
        }
        faults.set(FaultPlanJson.read(body));
        return show();
    }

    @DeleteMapping
    ResponseEntity<Void> clear() {
        faults.set(FaultPlan.NONE);
        return ResponseEntity.noContent().build();
    }
}
