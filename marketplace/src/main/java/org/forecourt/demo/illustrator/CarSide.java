package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Area;

/** A car from its left side, nose to the left. */
final class CarSide {
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
        modelling(canvas, body);
        if (!car.isOpen()) {
            windows(canvas);
        }
        lamps(canvas, body);
        seams(canvas);
        fittings(canvas);
        wheels(canvas);
    }

    private void underneath(Canvas canvas) {
        CarShape.Axles axles = shape.axles();
        double radius = axles.radius();
        canvas.fill(Canvas.box(300, radius * 0.45, shape.size().length() - 300, radius * 1.5), new Color(0x14171A));
        canvas.fill(Canvas.disc(axles.front(), radius, arch()), new Color(0x0F1113));
        canvas.fill(Canvas.disc(axles.rear(), radius, arch()), new Color(0x0F1113));
    }

    private double arch() {
        return shape.axles().radius() + (car.isRugged() ? 62 : 48);
    }

    private Area body() {
        Area body = new Area(car.lifted(shape.profile()));
        double radius = shape.axles().radius();
        body.subtract(new Area(Canvas.disc(shape.axles().front(), radius, arch())));
        body.subtract(new Area(Canvas.disc(shape.axles().rear(), radius, arch())));
        return body;
    }

    private Paint paintwork() {
        double top = car.lift(shape.size().height());
        double low = 200;
        double belt = car.belt();
        float shoulder = (float) ((top - belt) / (top - low));
        float rest = 1 - shoulder;
        float[] stops = {
            0,
            shoulder * 0.55f,
            shoulder * 0.97f,
            shoulder + rest * 0.05f,
            shoulder + rest * 0.16f,
            shoulder + rest * 0.45f,
            shoulder + rest * 0.66f,
            shoulder + rest * 0.86f,
            1
        };
        Color[] colors = {
            paint.light(),
            paint.base(),
            paint.base(),
            paint.bright(),
            paint.light(),
            paint.base(),
            Tone.mix(paint.base(), paint.shade(), 0.5),
            paint.shade(),
            paint.deep()
        };
        return new LinearGradientPaint(0, (float) top, 0, (float) low, stops, colors);
    }

    private void modelling(Canvas canvas, Area body) {
        double length = shape.size().length();
        double waist = car.belt() - 150;
        Shape crease = Outline.from(180, waist - 120, 0)
                .to(length * 0.5, waist - 8, 900)
                .to(length - 110, waist + 30, 0)
                .line();
        canvas.within(
                body,
                Canvas.box(0, 0, length, car.sill() + 115),
                Tone.vertical(
                        car.sill() + 115,
                        car.sill() - 60,
                        Tone.alpha(paint.deep(), 0.15),
                        Tone.alpha(Tone.NIGHT, 0.5)));
        canvas.moved(0, -9).stroke(crease, 16, Tone.alpha(paint.deep(), 0.5));
        canvas.stroke(crease, 8, Tone.alpha(paint.bright(), 0.75));
        double low = car.sill() + 185;
        Shape lower = Outline.from(shape.axles().front() + arch() + 60, low - 10, 0)
                .to(shape.axles().rear() - arch() - 40, low + 45, 0, 0)
                .line();
        canvas.stroke(lower, 12, Tone.alpha(paint.bright(), 0.35));
        canvas.moved(0, -14).stroke(lower, 14, Tone.alpha(paint.deep(), 0.4));
        for (double axle : new double[] {shape.axles().front(), shape.axles().rear()}) {
            canvas.within(
                    body,
                    Canvas.ring(axle, shape.axles().radius(), arch() + (car.isRugged() ? 70 : 22), arch()),
                    car.isRugged() ? Tone.PLASTIC : Tone.alpha(paint.deep(), 0.55));
        }
        if (car.isRugged()) {
            canvas.within(
                    body,
                    Canvas.box(0, 0, length, car.sill() + 95),
                    Tone.vertical(car.sill() + 95, 200, new Color(0x3A4046), Tone.RUBBER));
        }
    }

    private void windows(Canvas canvas) {
        Shape glass = car.lifted(shape.glass());
        canvas.stroke(glass, 34, car.twoTone() ? Tone.PLASTIC : Tone.alpha(Tone.NIGHT, 0.75));
        Glass.pane(canvas, glass);
        double from = shape.pillars().length == 0 ? 0 : shape.pillars()[0];
        if (car.privacyGlass()) {
            canvas.within(glass, Canvas.box(from, 0, 9000, 3000), Tone.alpha(new Color(0x0C1013), 0.55));
        }
        for (int pillar : shape.pillars()) {
            double foot = car.belt();
            double lean = (shape.size().height() - foot) * 0.12;
            canvas.within(
                    glass,
                    Outline.from(pillar - 38, foot - 200, 0)
                            .to(pillar + lean - 38, 3000, 0)
                            .to(pillar + lean + 38, 3000, 0)
                            .to(pillar + 38, foot - 200, 0)
                            .closed(),
                    new Color(0x14181B));
        }
        canvas.stroke(glass, 9, car.chrome() ? Tone.CHROME : new Color(0x0E1113));
    }

    private void lamps(Canvas canvas, Area body) {
        double nose = shape.marks().nose();
        double length = shape.size().length();
        Shape head = Outline.from(0, nose - 150, 20)
                .to(20, nose - 20, 40)
                .to(430, nose + 38, 30, 0)
                .to(330, nose - 75, 60)
                .closed();
        canvas.within(body, head, Tone.vertical(nose + 30, nose - 150, new Color(0xF4FAFE), new Color(0x8FA3B1)));
        canvas.within(
                body,
                Outline.from(40, nose - 120, 0)
                        .to(330, nose - 60, 0)
                        .to(420, nose + 20, 0)
                        .to(400, nose - 20, 0)
                        .closed(),
                Tone.alpha(Tone.NIGHT, 0.55));
        double top = car.tail() - 30;
        Shape tail = Outline.from(length, top - 150, 20)
                .to(length - 210, top - 90, 40)
                .to(length - 300, top, 30)
                .to(length, top, 20)
                .closed();
        canvas.within(body, tail, Tone.vertical(top, top - 150, new Color(0xE8474A), new Color(0x8E1219)));
        canvas.within(body, Canvas.box(length - 210, top - 62, length, top - 46), new Color(0xFF9C93));
    }

    private void seams(Canvas canvas) {
        for (String seam : shape.seams().split(";")) {
            Shape line = car.lifted(Outline.line(seam));
            canvas.moved(9, 0).stroke(line, 6, Tone.alpha(paint.bright(), 0.35));
            canvas.stroke(line, 8, paint.seam());
        }
        Shape bonnet = Outline.from(250, shape.marks().nose() + 20, 0)
                .to(shape.marks().cowlX() + 60, shape.marks().cowlY() - 46, 0)
                .line();
        canvas.stroke(car.lifted(bonnet), 7, Tone.alpha(paint.deep(), 0.7));
        double door = shape.axles().front() + arch() + 160;
        canvas.stroke(
                Canvas.line(door, car.sill() + 105, shape.axles().rear() - arch() - 60, car.sill() + 105),
                7,
                paint.seam());
    }

    private void fittings(Canvas canvas) {
        for (double handle : car.handles()) {
            double y = car.belt() - 105;
            canvas.fill(Canvas.box(handle - 95, y - 24, handle + 95, y + 10, 14), Tone.alpha(Tone.NIGHT, 0.35));
            canvas.fill(
                    Canvas.box(handle - 100, y - 8, handle + 100, y + 22, 15),
                    car.chrome() ? Tone.CHROME : Tone.mix(paint.base(), paint.bright(), 0.4));
        }
        double x = shape.marks().cowlX() + 250;
        double y = shape.marks().cowlY() + 20;
        canvas.mass(
                Outline.from(x, y, 20)
                        .to(x - 40, y + 80, 50)
                        .to(x + 60, y + 130, 50)
                        .to(x + 190, y + 110, 40)
                        .to(x + 190, y + 20, 40)
                        .closed(),
                Tone.vertical(y + 130, y, paint.bright(), paint.shade()));
        if (car.roofRails()) {
            double top = car.lift(shape.size().height());
            Shape rail = Outline.from(shape.marks().roofFront() + 260, top - 25, 0)
                    .to(shape.marks().roofFront() + 380, top + 38, 60)
                    .to(shape.marks().roofRear() - 200, top + 32, 60)
                    .to(shape.marks().roofRear() - 60, top - 20, 0)
                    .line();
            canvas.bar(rail, 28, new Color(0x4A5157));
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
