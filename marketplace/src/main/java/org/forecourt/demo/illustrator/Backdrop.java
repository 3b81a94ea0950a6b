package org.forecourt.demo.illustrator;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** The quiet place behind a vehicle: sky or wall above the horizon, ground below; in pixels, y downwards. */
final class Backdrop {
    private final Landscape land;
    private final Look look;

    /** The backdrop answers the paint: deeper behind light vehicles, brighter behind dark ones. */
    Backdrop(Graphics2D graphics, Rectangle2D frame, Look look, Finish paint) {
        this.land = new Landscape(graphics, frame, look, paint);
        this.look = look;
    }

    /** A place with a horizon at a height given in pixels from the top. */
    void standing(Drawing.Setting setting, double horizon) {
        switch (setting) {
            case ROAD -> road(horizon);
            case YARD -> yard(horizon);
            case SITE -> site(horizon);
            case FIELD -> field(horizon);
            case WATER -> water(horizon);
        }
    }

    private void road(double horizon) {
        switch (look.pick("scene", 4)) {
            case 0 -> land.studio(horizon, 0xC9D2D9, 0xE8ECEF, 0xB4BCC3);
            case 1 -> land.studio(horizon, 0xD3CDC4, 0xEFEBE5, 0xBDB6AC);
            case 2 -> {
                land.sky(horizon);
                land.hills(horizon, 0.16, 0xA9BDB2);
                land.hills(horizon, 0.08, 0x8CA58F);
                land.ground(horizon, 0x9AA29E, 0x7F878A);
            }
            default -> {
                land.sky(horizon);
                land.town(horizon);
                land.ground(horizon, 0xA7ADB1, 0x858C92);
            }
        }
    }

    private void yard(double horizon) {
        land.sky(horizon);
        switch (look.pick("scene", 3)) {
            case 0 -> land.hall(horizon);
            case 1 -> land.hills(horizon, 0.12, 0x9DB3A3);
            default -> land.town(horizon);
        }
        land.ground(horizon, 0xABB0B2, 0x868C90);
    }

    private void site(double horizon) {
        land.sky(horizon);
        land.hills(horizon, 0.16, 0xB9B6A6);
        land.hills(horizon, 0.07, 0xBFA67F);
        land.ground(horizon, 0xC9B48F, 0xA88F69);
    }

    private void field(double horizon) {
        land.sky(horizon);
        land.hills(horizon, 0.15, 0x9EB6A0);
        land.hills(horizon, 0.06, 0x7D9C72);
        boolean stubble = look.chance("stubble", 2);
        land.ground(horizon, stubble ? 0xD3BE82 : 0xA7BC78, stubble ? 0xB39A5C : 0x7C9553);
    }

    private void water(double horizon) {
        land.sky(horizon);
        land.hills(horizon, 0.07, 0x8FA8A8);
        land.ground(horizon, 0x8FB6C6, 0x3F7790);
        land.waves(horizon);
    }

    /** The ground from above. */
    void lying(Drawing.Setting setting) {
        boolean stubble = look.chance("stubble", 2);
        switch (setting) {
            case ROAD, YARD -> land.parkingPlace(0xA4AAAE, 0x8E959A);
            case SITE -> land.plain(0xC6B18D, 0xAF9770);
            case FIELD -> land.plain(stubble ? 0xCDB77A : 0xA3B878, stubble ? 0xB29A5E : 0x869E5D);
            case WATER -> land.plain(0x6FA3B8, 0x4A8299);
        }
    }
}
