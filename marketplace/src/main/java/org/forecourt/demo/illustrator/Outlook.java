package org.forecourt.demo.illustrator;

import java.awt.Color;

/** What the driver sees ahead: sky, hills and road, field, sand or water, in the frame of the interiors. */
final class Outlook {
    private static final double HORIZON = 765;

    private Outlook() {}

    static void draw(Canvas canvas, Drawing.Setting setting) {
        canvas.fill(Canvas.box(-800, 0, 800, 1200), Tone.vertical(1200, 760, new Color(0x9FC2DB), new Color(0xE8F1F5)));
        Color hill = setting == Drawing.Setting.WATER ? new Color(0x93AFB6) : new Color(0x9DB69C);
        canvas.fill(Outline.of("-800,740 -800,800,0,20 -250,790,0,18 200,775,0,24 800,810 800,740"), hill);
        switch (setting) {
            case ROAD, YARD -> road(canvas);
            case SITE -> plain(canvas, 0xCDB992, 0xA98F67);
            case FIELD -> plain(canvas, 0xB4C583, 0x7F9853);
            case WATER -> plain(canvas, 0x9CC0CD, 0x3F7790);
        }
    }

    private static void road(Canvas canvas) {
        plain(canvas, 0xA9BD97, 0x6F8C5E);
        canvas.fill(
                Outline.of("-900,400 -40,765 40,765 900,400"),
                Tone.vertical(HORIZON, 500, new Color(0xA5ABAF), new Color(0x7B8287)));
        canvas.fill(Outline.of("-60,500 -3,765 3,765 0,500"), Tone.alpha(Tone.SKY, 0.8));
    }

    private static void plain(Canvas canvas, int far, int near) {
        canvas.fill(Canvas.box(-800, 0, 800, HORIZON), Tone.vertical(HORIZON, 300, new Color(far), new Color(near)));
    }
}
