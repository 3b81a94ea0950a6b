package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The pieces of which a {@link Backdrop} is made, in pixels, y downwards, all tinted alike. */
final class Landscape {
    private final Graphics2D graphics;
    private final double width;
    private final double height;
    private final Look look;
    private final Color tint;
    private final double tintShare;

    Landscape(Graphics2D graphics, Rectangle2D frame, Look look, Finish paint) {
        this.graphics = graphics;
        this.width = frame.getWidth();
        this.height = frame.getHeight();
        this.look = look;
        this.tint = paint.isLight() ? new Color(0x4E6478) : Tone.SKY;
        this.tintShare = paint.isLight() ? 0.3 : paint.isDark() ? 0.25 : 0;
    }

    void studio(double horizon, int high, int low, int floor) {
        fill(area(0, horizon), shades(0, horizon, tone(high), tone(low)));
        fill(area(horizon - 1, height), shades(horizon, height, tone(low), tone(floor)));
        fill(
                area(horizon - height * 0.05, horizon + height * 0.05),
                shades(
                        horizon - height * 0.05,
                        horizon + height * 0.05,
                        fade(low, 0),
                        fade(floor, 0.25),
                        fade(low, 0)));
    }

    void sky(double horizon) {
        int[][] skies = {{0xA9C6DC, 0xE6EFF3}, {0xB9C9D6, 0xEFF0EC}, {0xB4CBDD, 0xF3EBDD}};
        int[] sky = skies[look.pick("sky", 3)];
        fill(area(0, horizon + 1), shades(0, horizon, tone(sky[0]), tone(sky[1])));
    }

    void ground(double horizon, int far, int near) {
        fill(area(horizon, height), shades(horizon, height, tone(far), tone(near)));
        fill(area(horizon, horizon + 2), fade(near, 0.5));
    }

    void hills(double horizon, double share, int rgb) {
        double rise = height * share;
        Path2D hills = new Path2D.Double();
        hills.moveTo(0, horizon + 1);
        double y = horizon - rise * look.between("hill" + share, 0.3, 0.8);
        hills.lineTo(0, y);
        for (int i = 0; i < 4; i++) {
            double next = horizon - rise * look.between("hill" + share + i, 0.35, 1);
            double x = width * i / 4;
            double step = width / 4;
            hills.curveTo(x + step * 0.4, y, x + step * 0.6, next, x + step, next);
            y = next;
        }
        hills.lineTo(width, horizon + 1);
        hills.closePath();
        fill(hills, shades(horizon - rise, horizon, tone(rgb), Tone.lighter(tone(rgb), 0.25)));
    }

    void town(double horizon) {
        double x = -width * 0.05;
        for (int i = 0; x < width; i++) {
            double block = width * look.between("block" + i, 0.07, 0.16);
            double rise = height * look.between("rise" + i, 0.08, 0.24);
            Color wall = Tone.mix(tone(0xB7C2CA), tone(0xC9C4BC), look.between("wall" + i, 0, 1));
            fill(
                    new Rectangle2D.Double(x, horizon - rise, block, rise + 1),
                    shades(horizon - rise, horizon, wall, Tone.lighter(wall, 0.35)));
            x += block * look.between("gap" + i, 0.95, 1.25);
        }
        fill(
                area(horizon - height * 0.035, horizon + 1),
                shades(horizon - height * 0.035, horizon, tone(0xA3B3A6), tone(0xB3C0B3)));
    }

    void hall(double horizon) {
        double rise = height * 0.34;
        Color wall = tone(0xC3CBD1);
        fill(area(horizon - rise, horizon + 1), shades(horizon - rise, horizon, wall, Tone.lighter(wall, 0.2)));
        fill(area(horizon - rise, horizon - rise * 0.95), Tone.darker(wall, 0.12));
        for (double x = width * 0.04; x < width; x += width * 0.19) {
            fill(
                    new Rectangle2D.Double(x, horizon - rise * 0.62, width * 0.12, rise * 0.62 + 1),
                    Tone.darker(wall, 0.09));
        }
    }

    /** Light on water, closer together towards the horizon. */
    void waves(double horizon) {
        for (int i = 1; i < 16; i++) {
            double share = i / 16.0;
            double y = horizon + (height - horizon) * share * share;
            double x = width * look.between("wave" + i, -0.1, 0.8);
            fill(wave(x, y, width * 0.3, 1 + share * 5), Tone.alpha(Tone.SKY, 0.18));
        }
    }

    /** Asphalt from above, between two white lines. */
    void parkingPlace(int far, int near) {
        fill(area(0, height), shades(0, height, tone(far), tone(near)));
        Color paint = Tone.alpha(Tone.SKY, 0.5);
        fill(area(height * 0.07, height * 0.085), paint);
        fill(area(height * 0.915, height * 0.93), paint);
    }

    /** Sand, grass or water from above. */
    void plain(int far, int near) {
        fill(area(0, height), shades(0, height, tone(far), tone(near)));
        for (int i = 0; i < 26; i++) {
            double x = width * look.between("patch" + i, -0.2, 0.9);
            double y = height * look.between("row" + i, 0, 1);
            fill(wave(x, y, width * 0.28, 5), Tone.alpha(i % 2 == 0 ? Tone.SKY : Tone.NIGHT, 0.1));
        }
    }

    private static Path2D wave(double x, double y, double length, double thickness) {
        Path2D wave = new Path2D.Double();
        wave.moveTo(x, y);
        wave.quadTo(x + length / 2, y - thickness, x + length, y);
        wave.quadTo(x + length / 2, y + thickness, x, y);
        wave.closePath();
        return wave;
    }

    private Color tone(int rgb) {
        return Tone.mix(new Color(rgb), tint, tintShare);
    }

    private Color fade(int rgb, double opacity) {
        return Tone.alpha(tone(rgb), opacity);
    }

    private Rectangle2D area(double top, double bottom) {
        return new Rectangle2D.Double(0, top, width, bottom - top);
    }

    private static Paint shades(double from, double to, Color... colors) {
        return Tone.vertical(from, to, colors);
    }

    private void fill(Shape shape, Paint paint) {
        graphics.setPaint(paint);
        graphics.fill(shape);
    }
}
