package org.forecourt.demo.illustrator;

import java.util.Arrays;
import java.util.Locale;

/** Every body that can be drawn, in display order, with the vehicle type it belongs to. */
enum Body {
    SEDAN("car"),
    HATCHBACK("car"),
    LIFTBACK("car"),
    WAGON("car"),
    SUV("car"),
    COUPE("car"),
    CONVERTIBLE("car"),
    MINIVAN("car"),
    PICKUP("car"),
    VAN("car"),
    SPORT_BIKE("motorcycle"),
    NAKED_BIKE("motorcycle"),
    CRUISER("motorcycle"),
    TOURING_BIKE("motorcycle"),
    ENDURO("motorcycle"),
    SCOOTER("motorcycle"),
    QUAD("motorcycle"),
    TRACTOR_UNIT("truck"),
    TIPPER("truck"),
    BOX_TRUCK("truck"),
    REFRIGERATOR_TRUCK("truck"),
    TANK_TRUCK("truck"),
    FLATBED_TRUCK("truck"),
    CRANE_TRUCK("truck"),
    CITY_BUS("bus"),
    COACH("bus"),
    MINIBUS("bus"),
    CURTAIN_TRAILER("trailer"),
    REFRIGERATOR_TRAILER("trailer"),
    TANK_TRAILER("trailer"),
    TIPPER_TRAILER("trailer"),
    FLATBED_TRAILER("trailer"),
    LIGHT_TRAILER("trailer"),
    CARAVAN("trailer"),
    EXCAVATOR("special"),
    BACKHOE_LOADER("special"),
    WHEEL_LOADER("special"),
    MOBILE_CRANE("special"),
    FORKLIFT("special"),
    BULLDOZER("special"),
    ROAD_ROLLER("special"),
    FARM_TRACTOR("agricultural"),
    COMBINE("agricultural"),
    SPRAYER("agricultural"),
    TELEHANDLER("agricultural"),
    MOTORBOAT("boat"),
    SAILING_BOAT("boat"),
    INFLATABLE_BOAT("boat"),
    MOTOR_YACHT("boat"),
    JET_SKI("boat");

    private final String vehicleType;

    Body(String vehicleType) {
        this.vehicleType = vehicleType;
    }

    String vehicleType() {
        return vehicleType;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Body of(String code) {
        return Arrays.stream(values())
                .filter(body -> body.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown body: " + code));
    }
}
