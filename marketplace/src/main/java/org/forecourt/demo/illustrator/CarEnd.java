package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.Shape;

/** What the front and the rear of a car have in common: the outline, the wheels below, mirrors and the number plate. */
final class CarEnd {
    private final CarBody car;
    final double half;
    final double roof;
    final double belt;
    final double roofHalf;

    CarEnd(CarBody car) {
        this.car = car;
        this.half = car.shape().size().width() / 2;
        this.roof = car.lift(car.shape().size().height());
        this.belt = car.lift(car.shape().marks().cowlY());
        this.roofHalf = half * roofShare(car);
    }

    private static double roofShare(CarBody car) {
        return switch (car.kind()) {
            case VAN, MINIBUS -> 0.86;
            case SUV, PICKUP -> 0.745;
            case MINIVAN -> 0.74;
            case HATCHBACK, WAGON -> 0.69;
            case COUPE -> 0.63;
            default -> 0.66;
        };
    }

    void stand(Canvas canvas) {
        Shadow.under(canvas, -half, half, 170);
        double radius = car.shape().axles().radius();
        canvas.fill(Canvas.box(-half + 120, 120, half - 120, 600), new Color(0x121518));
        for (int side = -1; side <= 1; side += 2) {
            double outer = side * (half - 22);
            double inner = side * (half - 252);
            Shadow.contact(canvas, (outer + inner) / 2, 150);
            Wheel.end(canvas, Math.min(outer, inner), Math.max(outer, inner), radius);
        }
    }

    Shape outline() {
        double low = car.sill() - 30;
        Outline outline = Outline.from(0, low, 0)
                .to(half - 190, low, 60)
                .to(half - 40, low + 170, 170)
                .to(half, belt - 330, 160, 4)
                .to(half - 22, belt - 60, 90);
        if (car.isOpen()) {
            return outline.to(half - 120, belt + 40, 90, 6).to(0, belt + 70, 0).symmetric();
        }
        return outline.to(half - 92, belt + 26, 70, 6)
                .to(roofHalf, roof - 38, 150, 8)
                .to(0, roof, 0)
                .symmetric();
    }

    Paint paintwork() {
        Finish paint = car.paint();
        double top = car.isOpen() ? belt + 70 : roof;
        double low = car.sill() - 30;
        float shoulder = (float) ((top - belt) / (top - low));
        float[] stops = {
            0, shoulder, shoulder + 0.08f, shoulder + (1 - shoulder) * 0.4f, shoulder + (1 - shoulder) * 0.75f, 1
        };
        Color[] colors = {paint.light(), paint.base(), paint.light(), paint.base(), paint.shade(), paint.deep()};
        return new LinearGradientPaint(0, (float) top, 0, (float) low, stops, colors);
    }

    /** Lets the flanks turn away from the light. */
    void round(Canvas canvas, Shape body) {
        Color dark = Tone.alpha(Tone.NIGHT, car.paint().isLight() ? 0.26 : 0.38);
        Color none = Tone.alpha(Tone.NIGHT, 0);
        float[] stops = {0, 0.13f, 0.5f, 0.85f, 1};
        Color[] colors = {Tone.alpha(Tone.NIGHT, 0.2), none, none, none, dark};
        canvas.fill(body, new LinearGradientPaint((float) -half, 0, (float) half, 0, stops, colors));
    }

    void mirrors(Canvas canvas) {
        double y = belt + 35;
        double grow = car.isBox() ? 2.1 : 1;
        Shape mirror = Outline.from(half - 75, y - 5, 20)
                .to(half - 20, y + 25, 20)
                .to(half + 30, y, 40)
                .to(half + 175, y + 15, 50)
                .to(half + 165, y + 115 * grow, 50)
                .to(half + 20, y + 105 * grow, 40)
                .to(half - 10, y + 45, 20)
                .closed();
        Paint paint = car.isBox()
                ? Tone.PLASTIC
                : Tone.vertical(y + 115, y, car.paint().light(), car.paint().deep());
        canvas.mass(mirror, paint);
        canvas.mass(Canvas.mirrored(mirror), paint);
    }

    /** A blank plate: white, framed, with the blue strip of European plates. */
    static void plate(Canvas canvas, double middle, double y) {
        canvas.fill(Canvas.box(middle - 272, y - 68, middle + 272, y + 68, 16), new Color(0x1A1D20));
        canvas.fill(
                Canvas.box(middle - 262, y - 58, middle + 262, y + 58, 10),
                Tone.vertical(y + 58, y - 58, new Color(0xFCFDFD), new Color(0xDDE2E6)));
        canvas.fill(Canvas.box(middle - 262, y - 58, middle - 214, y + 58, 8), new Color(0x2D5BA8));
        for (int i = 0; i < 6; i++) {
            double x = middle - 170 + i * 68;
            canvas.fill(Canvas.box(x, y - 22, x + 40, y + 22, 6), new Color(0xC3CAD0));
        }
    }

    static void pair(Canvas canvas, Shape right, Paint paint) {
        canvas.fill(right, paint);
        canvas.fill(Canvas.mirrored(right), paint);
    }
}
