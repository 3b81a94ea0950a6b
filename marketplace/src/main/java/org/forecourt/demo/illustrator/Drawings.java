package org.forecourt.demo.illustrator;

/** Which drawing class draws which body. */
final class Drawings {

    private Drawings() {}

    static Drawing of(Body body, Finish paint, Look look) {
        return switch (body) {
            case SEDAN, HATCHBACK, LIFTBACK, WAGON, SUV, COUPE, CONVERTIBLE, MINIVAN, PICKUP, VAN, MINIBUS ->
                new CarBody(body, paint, look);
            case SPORT_BIKE, NAKED_BIKE, CRUISER, TOURING_BIKE, ENDURO, SCOOTER -> new Motorcycle(body, paint, look);
            case QUAD -> Quad.of(paint, look);
            case TRACTOR_UNIT, TIPPER, BOX_TRUCK, REFRIGERATOR_TRUCK, TANK_TRUCK, FLATBED_TRUCK, CRANE_TRUCK ->
                Lorries.of(body, paint, look);
            case CITY_BUS, COACH -> Buses.of(body, paint, look);
            case CURTAIN_TRAILER,
                    REFRIGERATOR_TRAILER,
                    TANK_TRAILER,
                    TIPPER_TRAILER,
                    FLATBED_TRAILER,
                    LIGHT_TRAILER,
                    CARAVAN -> Trailers.of(body, paint, look);
            case EXCAVATOR, BULLDOZER -> Excavators.of(body, paint, look);
            case BACKHOE_LOADER, WHEEL_LOADER -> Loaders.of(body, paint, look);
            case MOBILE_CRANE, FORKLIFT, ROAD_ROLLER -> Lifters.of(body, paint, look);
            case FARM_TRACTOR, TELEHANDLER -> FarmMachines.of(body, paint, look);
            case COMBINE, SPRAYER -> HarvestMachines.of(body, paint, look);
            case MOTORBOAT, INFLATABLE_BOAT, JET_SKI -> Boats.of(body, paint, look);
            case SAILING_BOAT, MOTOR_YACHT -> Yachts.of(body, paint, look);
        };
    }
}
