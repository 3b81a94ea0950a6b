package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.Shape;

/** Small things that many machines carry. */
final class Fittings {

    private Fittings() {}

    static void ladder(Canvas canvas, double height) {
        for (double x : new double[] {0, 180}) {
            canvas.stroke(Canvas.line(x, 0, x, height), 26, Tone.STEEL);
        }
        for (double y = 150; y < height; y += 280) {
            canvas.stroke(Canvas.line(0, y, 180, y), 22, Tone.STEEL);
        }
    }

    static void beacon(Canvas canvas) {
        canvas.fill(Canvas.box(-70, 0, 70, 40, 10), new Color(0x23282C));
        canvas.fill(
                Outline.of("-55,40 -50,170,40 50,170,40 55,40"),
                Tone.vertical(170, 40, new Color(0xFFC35C), new Color(0xE07B12)));
    }

    static void lamp(Canvas canvas, double x, double y, double radius) {
        canvas.fill(Canvas.disc(x, y, radius), new Color(0x23282C));
        canvas.fill(
                Canvas.disc(x, y, radius * 0.78), Tone.vertical(y + radius, y - radius, Tone.SKY, new Color(0x9FB2BF)));
    }

    /** A window with a dark rubber frame. */
    static void window(Canvas canvas, Shape pane) {
        canvas.stroke(pane, 46, new Color(0x1A1E21));
        Glass.pane(canvas, pane);
    }

    /** Cooling slots in the given frame: left, bottom, right, top. */
    static void grille(Canvas canvas, double left, double bottom, double right, double top) {
        canvas.fill(Canvas.box(left, bottom, right, top, 24), Tone.alpha(Tone.NIGHT, 0.55));
        int slots = (int) Math.max(3, (top - bottom) / 75);
        for (int i = 0; i < slots; i++) {
            double y = bottom + (top - bottom) * (i + 0.3) / slots;
            canvas.fill(Canvas.box(left + 20, y, right - 20, y + 24, 8), Tone.alpha(Tone.SKY, 0.16));
        }
    }

    /** A hydraulic cylinder: barrel from the first point, polished rod to the second. */
    static void cylinder(Canvas canvas, double fromX, double fromY, double toX, double toY) {
        double middleX = fromX + (toX - fromX) * 0.6;
        double middleY = fromY + (toY - fromY) * 0.6;
        canvas.stroke(Canvas.line(middleX, middleY, toX, toY), 70, new Color(0x3B4248));
        canvas.stroke(Canvas.line(middleX, middleY, toX, toY), 52, Tone.CHROME);
        canvas.stroke(Canvas.line(fromX, fromY, middleX, middleY), 130, new Color(0x202428));
        canvas.stroke(Canvas.line(fromX, fromY, middleX, middleY), 96, new Color(0x50585F));
        canvas.fill(Canvas.disc(fromX, fromY, 80), new Color(0x2A2F33));
        canvas.fill(Canvas.disc(toX, toY, 70), new Color(0x2A2F33));
    }

    /** A pivot pin on a machine's arm. */
    static void pin(Canvas canvas, double x, double y, double radius) {
        canvas.fill(Canvas.disc(x, y, radius), new Color(0x33393E));
        canvas.fill(Canvas.disc(x, y, radius * 0.6), new Color(0x9AA4AB));
    }

    /** The teeth of a bucket from the front. */
    static void teeth(Canvas canvas, double half, int count) {
        for (int i = 0; i < count; i++) {
            double x = -half + 60 + i * (2 * half - 120) / (count - 1);
            canvas.fill(Outline.symmetric("0,90 55,230 0,230"), new Color(0x8D969D));
            canvas.moved(x, 0).fill(Outline.of("-50,260 -30,60,10 30,60,10 50,260"), new Color(0x8D969D));
        }
    }

    /** The grille of an engine at the rear, {@code x} behind the nose, with a lamp on both sides. */
    static void rearGrille(Model model, double x, double low, double high) {
        model.on(View.REAR, x, canvas -> {
            grille(canvas, -620, low, 620, high);
            Shape lamp = Canvas.box(740, low + 60, 920, low + 200, 30);
            CarEnd.pair(canvas, lamp, Tone.RED);
        });
    }
}
