package org.forecourt.storefront;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.forecourt.ads.AdCard;
import org.forecourt.ads.AdDetails;
import org.forecourt.ads.AdStatus;
import org.forecourt.storefront.page.Frame;
import org.forecourt.storefront.page.Head;
import org.forecourt.storefront.page.JsonLd;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an ad's page tells search engines and messengers. */
@Component
final class AdHead {

    private static final int LONGEST_DESCRIPTION = 160;

    private final AdWords words;

    AdHead(AdWords words) {
        this.words = words;
    }

    Head of(AdDetails details, AdView view, Frame frame) {
        CardView card = view.card();
        String facts = String.join(", ", card.facts());
        String description =
                shortened(frame.text("pages.ad.head_description", card.title(), card.price(), facts, view.place()));
        Head head = Head.of(
                        frame.text("pages.ad.head", card.title(), card.price(), card.city()),
                        description,
                        AdTitles.address(details.card()))
                .with(List.of(
                        JsonLd.document(vehicle(details, view, frame)),
                        JsonLd.breadcrumbs(frame.base(), view.crumbs())));
        return card.photos().isEmpty()
                ? head
                : head.with(frame.base() + card.photos().getFirst().large());
    }

    private Map<String, @Nullable Object> vehicle(AdDetails details, AdView view, Frame frame) {
        AdCard card = details.card();
        Map<String, @Nullable Object> vehicle = new LinkedHashMap<>();
        vehicle.put("@type", type(card.vehicleType()));
        vehicle.put("name", view.card().title());
        vehicle.put("url", view.shareUrl());
        vehicle.put("description", details.description());
        vehicle.put("brand", Map.of("@type", "Brand", "name", words.make(card)));
        vehicle.put("model", words.model(card));
        vehicle.put("vehicleModelDate", String.valueOf(card.year()));
        vehicle.put("mileageFromOdometer", quantity(card.mileageKm(), "KMT"));
        vehicle.put("bodyType", card.body());
        vehicle.put("fuelType", card.fuel());
        vehicle.put("vehicleTransmission", card.transmission());
        vehicle.put("driveWheelConfiguration", card.drive());
        vehicle.put("color", card.color());
        vehicle.put("vehicleEngine", engine(card));
        vehicle.put("itemCondition", condition(card));
        vehicle.put(
                "image",
                view.card().photos().stream()
                        .map(photo -> frame.base() + photo.large())
                        .toList());
        vehicle.put("offers", offer(card, view));
        return vehicle;
    }

    private static String type(String vehicleType) {
        return switch (vehicleType) {
            case "car" -> "Car";
            case "motorcycle" -> "Motorcycle";
            case "bus" -> "BusOrCoach";
            default -> "Vehicle";
        };
    }

    private static Map<String, Object> offer(AdCard card, AdView view) {
        Map<String, Object> offer = new LinkedHashMap<>();
        offer.put("@type", "Offer");
        offer.put("price", card.price().amount().toPlainString());
        offer.put("priceCurrency", card.price().currency().name());
        offer.put(
                "availability",
                card.status() == AdStatus.SOLD ? "https://schema.org/SoldOut" : "https://schema.org/InStock");
        offer.put("url", view.shareUrl());
        offer.put("areaServed", view.place());
        String seller = card.seller().type().equals("private") ? "Person" : "AutoDealer";
        offer.put("seller", Map.of("@type", seller, "name", card.seller().name()));
        return offer;
    }

    private static @Nullable Map<String, Object> engine(AdCard card) {
        Map<String, Object> engine = new LinkedHashMap<>();
        engine.put("@type", "EngineSpecification");
        Map<String, Object> displacement = quantity(card.engineCc(), "CMQ");
        Map<String, Object> power = quantity(card.powerHp(), "BHP");
        if (displacement != null) {
            engine.put("engineDisplacement", displacement);
        }
        if (power != null) {
            engine.put("enginePower", power);
        }
        return engine.size() == 1 ? null : engine;
    }

    private static @Nullable Map<String, Object> quantity(@Nullable Integer value, String unit) {
        return value == null ? null : Map.of("@type", "QuantitativeValue", "value", value, "unitCode", unit);
    }

    private static String condition(AdCard card) {
        return switch (card.condition()) {
            case "new" -> "https://schema.org/NewCondition";
            case "damaged", "for_parts" -> "https://schema.org/DamagedCondition";
            default -> "https://schema.org/UsedCondition";
        };
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_DESCRIPTION
                ? text
                : text.substring(0, LONGEST_DESCRIPTION - 1).strip() + "…";
    }
}
