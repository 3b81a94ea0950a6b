package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Area;
import java.util.Arrays;
import java.util.stream.Stream;

/** A car from its left side, nose to the left: body, light on it, glass and wheels. */
final class CarSide {
    private static final Color DARK = new Color(0x0F1113);

    private final CarBody car;
    private final CarShape shape;
    private final Finish paint;

    CarSide(CarBody car) {
        this.car = car;
        this.shape = car.shape();
        this.paint = car.paint();
    }

    void draw(Canvas canvas) {
        Shadow.under(canvas, 60, shape.size().length() - 60, 190);
        underneath(canvas);
        if (car.isOpen()) {
            new OpenSeats(car).side(canvas);
        }
        Area body = body();
        canvas.mass(body, paintwork());
        roof(canvas, body);
        reflections(canvas, body);
        creases(canvas, body);
        sills(canvas, body);
        if (!car.isOpen()) {
            new CarWindows(car).draw(canvas);
        }
        new CarSideTrim(car).draw(canvas, body);
        wheels(canvas);
    }

    private void underneath(Canvas canvas) {
        CarShape.Axles axles = shape.axles();
        double radius = axles.radius();
        double low = car.sill() - 75;
        canvas.fill(
                Outline.from(axles.front() - 250, low + 90, 0)
                        .to(axles.front(), low, 60)
                        .to(axles.rear(), low, 60)
                        .to(axles.rear() + 350, low + 90, 0)
                        .to(axles.rear(), radius * 1.6, 0)
                        .to(axles.front(), radius * 1.6, 0)
                        .closed(),
                new Color(0x14171A));
        canvas.fill(Canvas.disc(axles.front(), radius, car.arch()), DARK);
        canvas.fill(Canvas.disc(axles.rear(), radius, car.arch()), DARK);
    }

    private Area body() {
        Area body = new Area(car.lifted(shape.profile()));
        double radius = shape.axles().radius();
        body.subtract(new Area(Canvas.disc(shape.axles().front(), radius, car.arch())));
        body.subtract(new Area(Canvas.disc(shape.axles().rear(), radius, car.arch())));
        return body;
    }

    /** Sky on the shoulder, the paint's own colour on the flank, a dark horizon and the bright road below it. */
    private Paint paintwork() {
        double top = car.lift(shape.size().height());
        double low = car.sill() - 60;
        float shoulder = (float) ((top - car.belt()) / (top - low));
        float[] below = {0.045f, 0.15f, 0.24f, 0.5f, 0.62f, 0.7f, 0.86f, 1};
        float[] stops = new float[below.length + 3];
        stops[1] = shoulder * 0.5f;
        stops[2] = shoulder * 0.96f;
        for (int i = 0; i < below.length; i++) {
            stops[i + 3] = Math.min(1, shoulder + (1 - shoulder) * below[i]);
        }
        return new LinearGradientPaint(0, (float) top, 0, (float) low, stops, shades());
    }

    private Color[] shades() {
        Color base = paint.base();
        Color dusk = Tone.mix(base, paint.shade(), 0.75);
        Color[] roof = {paint.light(), base, base};
        Color[] flank = {paint.bright(), paint.light(), base, base, dusk, base, paint.shade(), paint.deep()};
        return Stream.concat(Arrays.stream(roof), Arrays.stream(flank)).toArray(Color[]::new);
    }

    private void roof(Canvas canvas, Area body) {
        if (!car.twoTone()) {
            return;
        }
        double length = shape.size().length();
        Shape upper = Outline.from(shape.marks().cowlX() - 60, car.belt() + 20, 0)
                .to(shape.marks().roofFront() - 200, 3000, 0)
                .to(length, 3000, 0)
                .to(length, car.belt() + 70, 0)
                .closed();
        canvas.within(
                body,
                upper,
                Tone.vertical(car.lift(shape.size().height()), car.belt(), new Color(0x4A5259), Tone.PLASTIC));
    }

    /** Light pools on the front wing and the rear quarter, where the metal curves. */
    private void reflections(Canvas canvas, Area body) {
        double length = shape.size().length();
        double waist = car.belt() - 150;
        Color faint = Tone.alpha(paint.bright(), paint.isLight() ? 0.4 : 0.26);
        Color none = Tone.alpha(paint.bright(), 0);
        Shape flank = Outline.from(shape.axles().front() + car.arch() + 40, waist - 190, 60)
                .to(length * 0.55, waist - 120, 700)
                .to(shape.axles().rear() - 60, waist - 95, 60)
                .to(shape.axles().rear() - car.arch(), waist - 200, 200)
                .closed();
        canvas.within(body, flank, Tone.vertical(waist - 90, waist - 230, faint, none));
        Color dark = Tone.alpha(paint.deep(), 0.55);
        Color clear = Tone.alpha(paint.deep(), 0);
        canvas.within(body, Canvas.box(-10, 0, 260, 3000), Tone.horizontal(0, 260, dark, clear));
        canvas.within(
                body,
                Canvas.box(length - 300, 0, length + 10, 3000),
                Tone.horizontal(length - 300, length, clear, dark));
    }

    private void creases(Canvas canvas, Area body) {
        double length = shape.size().length();
        double waist = car.belt() - 150;
        Shape crease = Outline.from(330, waist - 95, 0)
                .to(length * 0.5, waist - 6, 1100)
                .to(length - 150, waist + 34, 0)
                .line();
        double low = car.sill() + 200;
        Shape lower = Outline.from(shape.axles().front() + car.arch() + 90, low - 6, 0)
                .to(shape.axles().rear() - car.arch() - 130, low + 20, 120)
                .to(shape.axles().rear() - car.arch() - 10, low + 95, 0)
                .line();
        canvas.moved(0, -12).stroke(crease, 20, Tone.alpha(paint.deep(), 0.38));
        canvas.stroke(crease, 9, Tone.alpha(paint.bright(), 0.85));
        canvas.moved(0, -16).stroke(lower, 26, Tone.alpha(paint.deep(), 0.42));
        canvas.stroke(lower, 10, Tone.alpha(paint.bright(), 0.6));
        for (double axle : new double[] {shape.axles().front(), shape.axles().rear()}) {
            double radius = shape.axles().radius();
            canvas.within(body, Canvas.ring(axle, radius, car.arch() + 34, car.arch()), Tone.alpha(paint.deep(), 0.4));
            canvas.within(
                    body,
                    Canvas.ring(axle, radius, car.arch() + 44, car.arch() + 32),
                    Tone.alpha(paint.bright(), 0.45));
        }
    }

    private void sills(Canvas canvas, Area body) {
        double length = shape.size().length();
        double low = car.sill();
        if (!car.isRugged()) {
            canvas.within(
                    body,
                    Canvas.box(0, 0, length, low + 22),
                    Tone.vertical(low + 22, low - 50, new Color(0x262A2E), new Color(0x121416)));
            return;
        }
        Paint cladding = Tone.vertical(low + 110, low - 60, new Color(0x41484E), Tone.RUBBER);
        canvas.within(body, Canvas.box(0, 0, length, low + 95), cladding);
        for (double axle : new double[] {shape.axles().front(), shape.axles().rear()}) {
            canvas.within(
                    body, Canvas.ring(axle, shape.axles().radius(), car.arch() + 62, car.arch()), new Color(0x363C41));
        }
    }

    private void wheels(Canvas canvas) {
        double radius = shape.axles().radius();
        for (double axle : new double[] {shape.axles().front(), shape.axles().rear()}) {
            Shadow.contact(canvas, axle, radius * 0.8);
            Wheel.car(canvas.moved(axle, radius), radius, car.rim());
        }
    }
}
