package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.Shape;

/** Road wheels: from the side with a rim of one of several designs, from the end as a tyre with tread. */
final class Wheel {
    private static final Color SIDEWALL = new Color(0x2A2E32);
    private static final Color RIM_LIGHT = new Color(0xDDE3E8);
    private static final Color RIM = new Color(0xA9B3BB);
    private static final Color RIM_DARK = new Color(0x343A40);

    private Wheel() {}

    /** A car's wheel around the origin; designs 0 to 5. */
    static void car(Canvas canvas, double radius, int design) {
        tyre(canvas, radius, 0.75);
        double rim = radius * 0.73;
        boolean dark = design == 4;
        canvas.fill(Canvas.disc(0, 0, rim), new Color(0x181B1E));
        canvas.fill(Canvas.disc(0, 0, rim * 0.62), Tone.vertical(rim, -rim, new Color(0x70787F), new Color(0x4A5157)));
        int[] counts = {5, 10, 7, 5, 5, 9};
        double[] roots = {0.20, 0.09, 0.12, 0.15, 0.22, 0.16};
        double[] tips = {0.24, 0.11, 0.2, 0.1, 0.16, 0.25};
        for (int i = 0; i < counts[design]; i++) {
            spoke(
                    canvas.turned(90 + i * 360.0 / counts[design]),
                    rim,
                    new double[] {roots[design], tips[design]},
                    dark);
            if (design == 3) {
                spoke(canvas.turned(90 + 16 + i * 72.0), rim, new double[] {0.1, 0.1}, dark);
            }
        }
        lip(canvas, rim, dark ? RIM_DARK : RIM_LIGHT);
        canvas.fill(Canvas.disc(0, 0, rim * 0.2), dark ? RIM_DARK : RIM);
        canvas.fill(Canvas.disc(0, 0, rim * 0.12), new Color(0x3B4248));
    }

    private static void spoke(Canvas canvas, double rim, double[] halfWidths, boolean dark) {
        double root = rim * halfWidths[0];
        double tip = rim * halfWidths[1];
        Shape shape = Outline.of(rim * 0.1 + "," + root + " " + rim * 0.95 + "," + tip + " " + rim * 0.95 + "," + -tip
                + " " + rim * 0.1 + "," + -root);
        canvas.fill(
                shape,
                dark
                        ? Tone.vertical(root, -root, new Color(0x4B535A), RIM_DARK)
                        : Tone.vertical(root, -root, RIM_LIGHT, RIM));
    }

    /** A lorry's or bus's wheel: steel disc with hand holes and a hub. */
    static void heavy(Canvas canvas, double radius, Color disc) {
        tyre(canvas, radius, 0.6);
        double rim = radius * 0.57;
        canvas.fill(
                Canvas.disc(0, 0, rim), Tone.vertical(rim, -rim, Tone.lighter(disc, 0.35), Tone.darker(disc, 0.35)));
        canvas.fill(
                Canvas.disc(0, 0, rim * 0.86),
                Tone.vertical(rim, -rim, Tone.darker(disc, 0.3), Tone.lighter(disc, 0.1)));
        for (int i = 0; i < 10; i++) {
            Canvas turned = canvas.turned(i * 36);
            turned.fill(Canvas.oval(rim * 0.68, 0, rim * 0.1, rim * 0.13), new Color(0x23282C));
            turned.fill(Canvas.disc(rim * 0.42, rim * 0.1, rim * 0.05), Tone.lighter(disc, 0.5));
        }
        canvas.fill(
                Canvas.disc(0, 0, rim * 0.32),
                Tone.vertical(rim * 0.3, -rim * 0.3, Tone.lighter(disc, 0.4), Tone.darker(disc, 0.4)));
        canvas.stroke(Canvas.disc(0, 0, rim), radius * 0.03, Tone.lighter(disc, 0.3));
    }

    /** A farm or construction wheel with lugs and a coloured rim; {@code rim} is the rim's share of the radius. */
    static void lugged(Canvas canvas, double radius, double rim, Color disc) {
        int lugs = (int) Math.max(18, radius / 26);
        for (int i = 0; i < lugs; i++) {
            Canvas turned = canvas.turned(i * 360.0 / lugs);
            turned.fill(Outline.of(lug(radius)), i % 2 == 0 ? Tone.RUBBER : new Color(0x1A1D20));
        }
        tyre(canvas, radius * 0.955, rim);
        for (int i = 0; i < lugs; i++) {
            canvas.turned(i * 360.0 / lugs + 4)
                    .stroke(
                            Outline.line(radius * 0.95 + ",0 " + radius * 0.8 + "," + radius * 0.075),
                            radius * 0.035,
                            new Color(0x191C1F));
        }
        luggedRim(canvas, radius, rim, disc);
    }

    private static void luggedRim(Canvas canvas, double radius, double rim, Color disc) {
        double edge = radius * rim;
        canvas.fill(
                Canvas.disc(0, 0, edge), Tone.vertical(edge, -edge, Tone.lighter(disc, 0.35), Tone.darker(disc, 0.25)));
        canvas.fill(
                Canvas.disc(0, 0, edge * 0.84),
                Tone.vertical(edge, -edge, Tone.darker(disc, 0.35), Tone.lighter(disc, 0.05)));
        canvas.fill(
                Canvas.disc(0, 0, edge * 0.5),
                Tone.vertical(edge / 2, -edge / 2, Tone.lighter(disc, 0.2), Tone.darker(disc, 0.3)));
        for (int i = 0; i < 8; i++) {
            canvas.turned(i * 45 + 10).fill(Canvas.disc(edge * 0.36, 0, edge * 0.05), Tone.darker(disc, 0.6));
        }
        canvas.fill(Canvas.disc(0, 0, edge * 0.16), Tone.darker(disc, 0.5));
    }

    private static String lug(double radius) {
        double low = radius * 0.9;
        double high = radius;
        double half = radius * 0.06;
        return low + "," + half + " " + high + "," + half * 0.7 + ",8 " + high + "," + -half * 0.7 + ",8 " + low + ","
                + -half;
    }

    /** A motorcycle's wheel: a slim tyre, a brake disc and cast spokes, or wire spokes. */
    static void cycle(Canvas canvas, double radius, double tyre, boolean wire) {
        double rim = radius - tyre;
        canvas.mass(Canvas.ring(0, 0, radius, rim), Tone.RUBBER);
        canvas.stroke(Canvas.disc(0, 0, radius - tyre * 0.4), tyre * 0.08, Tone.alpha(Tone.SKY, 0.12));
        Color metal = wire ? Tone.CHROME : new Color(0x3A4147);
        int count = wire ? 18 : 5;
        for (int i = 0; i < count; i++) {
            Canvas turned = canvas.turned(i * 360.0 / count + 18);
            turned.stroke(
                    Canvas.line(radius * 0.1, wire ? radius * 0.08 : 0, rim, 0), wire ? 5 : radius * 0.085, metal);
        }
        canvas.fill(Canvas.ring(0, 0, rim + 6, rim - radius * 0.07), wire ? Tone.STEEL : metal);
        canvas.fill(Canvas.ring(0, 0, radius * 0.47, radius * 0.36), new Color(0x9FA8AF));
        canvas.fill(Canvas.disc(0, 0, radius * 0.15), new Color(0x4C545B));
    }

    private static void tyre(Canvas canvas, double radius, double rim) {
        canvas.mass(Canvas.disc(0, 0, radius), Tone.RUBBER);
        canvas.opening(Canvas.disc(0, 0, radius * 0.42));
        canvas.fill(
                Canvas.ring(0, 0, radius * 0.95, radius * rim),
                Tone.vertical(radius, -radius, new Color(0x3D4247), SIDEWALL, Tone.RUBBER));
        canvas.stroke(Canvas.disc(0, 0, radius * (rim + 0.95) / 2), radius * 0.012, Tone.alpha(Tone.SKY, 0.14));
    }

    private static void lip(Canvas canvas, double rim, Color color) {
        canvas.fill(
                Canvas.ring(0, 0, rim * 1.02, rim * 0.92),
                Tone.vertical(rim, -rim, Tone.lighter(color, 0.4), Tone.darker(color, 0.3)));
    }

    /** A wheel seen from the front or rear, standing on the ground, {@code left} to {@code right}. */
    static void end(Canvas canvas, double left, double right, double radius) {
        double width = right - left;
        canvas.mass(
                Canvas.box(left, 0, right, radius * 2, width * 0.22),
                Tone.horizontal(left, right, new Color(0x15181A), new Color(0x34393E), new Color(0x15181A)));
        for (int i = 1; i < 5; i++) {
            double x = left + width * i / 5;
            canvas.stroke(Canvas.line(x, radius * 0.06, x, radius * 1.94), width * 0.03, new Color(0x101214));
        }
    }
}
