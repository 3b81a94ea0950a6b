package org.forecourt.storefront;

import java.util.ArrayList;
import java.util.List;
import org.forecourt.search.AdQuery;
import org.forecourt.search.CodeField;
import org.forecourt.storefront.page.Frame;
import org.springframework.stereotype.Component;

/** Names a search by what it asks for: {@code Toyota Camry · Київ}. */
@Component
final class SearchTitles {

    private static final int MOST = 3;

    private final CodeWords words;

    SearchTitles(CodeWords words) {
        this.words = words;
    }

    String title(AdQuery query, Frame frame) {
        Asked asked = new Asked(query);
        List<String> parts = new ArrayList<>();
        String vehicles = vehicles(asked, frame);
        if (!vehicles.isEmpty()) {
            parts.add(vehicles);
        }
        addNames(parts, CodeField.REGION, asked, frame);
        addNames(parts, CodeField.CITY, asked, frame);
        if (!asked.words().isEmpty()) {
            parts.add(frame.text("pages.search.quoted", asked.words()));
        }
        return parts.isEmpty() ? frame.text("pages.search.all") : String.join(" · ", parts);
    }

    private String vehicles(Asked asked, Frame frame) {
        List<String> makes = names(CodeField.MAKE, asked, frame);
        List<String> models = names(CodeField.MODEL, asked, frame);
        List<String> types = names(CodeField.VEHICLE_TYPE, asked, frame);
        if (makes.size() == 1 && !models.isEmpty() && models.size() <= MOST) {
            return makes.getFirst() + " " + String.join(", ", models);
        }
        if (!makes.isEmpty() && makes.size() <= MOST) {
            String joined = String.join(", ", makes);
            return types.size() == 1 ? types.getFirst() + " " + joined : joined;
        }
        return types.size() <= MOST ? String.join(", ", types) : "";
    }

    private void addNames(List<String> parts, CodeField field, Asked asked, Frame frame) {
        List<String> names = names(field, asked, frame);
        if (!names.isEmpty() && names.size() <= MOST) {
            parts.add(String.join(", ", names));
        }
    }

    private List<String> names(CodeField field, Asked asked, Frame frame) {
        return asked.codes(field).stream()
                .map(code -> words.name(field, code, asked.codes(CodeField.MAKE), frame.language()))
                .toList();
    }
}
