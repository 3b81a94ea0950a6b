package org.forecourt.demo.illustrator;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Area;

/** What is fitted to a car's flank: lamps, bumpers, door gaps, handles, mirror, rails. */
final class CarSideTrim {
    private final CarBody car;
    private final CarShape shape;
    private final Finish paint;
    private final double length;

    CarSideTrim(CarBody car) {
        this.car = car;
        this.shape = car.shape();
        this.paint = car.paint();
        this.length = shape.size().length();
    }

    void draw(Canvas canvas, Area body) {
        bumpers(canvas, body);
        headlamp(canvas, body);
        tailLamp(canvas, body);
        seams(canvas);
        handles(canvas);
        mirror(canvas);
        rails(canvas);
    }

    private void bumpers(Canvas canvas, Area body) {
        double nose = car.lift(shape.marks().nose());
        double low = car.sill();
        Shape intake = Outline.from(-20, low + 60, 0)
                .to(-20, low + 215, 0)
                .to(150, low + 190, 60)
                .to(210, low + 70, 50)
                .closed();
        canvas.within(body, intake, Tone.vertical(low + 215, low + 60, new Color(0x14171A), new Color(0x33393E)));
        canvas.within(
                body,
                Outline.from(-20, nose - 270, 0)
                        .to(-20, nose - 110, 0)
                        .to(75, nose - 120, 30)
                        .to(60, nose - 250, 30)
                        .closed(),
                new Color(0x15181B));
        bumperGaps(canvas);
        valance(canvas, body);
    }

    private void bumperGaps(Canvas canvas) {
        double nose = car.lift(shape.marks().nose());
        Shape front = Outline.from(230, nose - 60, 0)
                .to(330, nose - 200, 80)
                .to(shape.axles().front() - car.arch() - 4, nose - 290, 0)
                .line();
        double tail = car.tail();
        Shape rear = Outline.from(length - 40, tail - 260, 0)
                .to(length - 300, tail - 230, 60)
                .to(shape.axles().rear() + car.arch() + 4, tail - 340, 0)
                .line();
        for (Shape gap : new Shape[] {front, rear}) {
            canvas.moved(0, -8).stroke(gap, 6, Tone.alpha(paint.bright(), 0.3));
            canvas.stroke(gap, 8, paint.seam());
        }
    }

    private void valance(Canvas canvas, Area body) {
        double low = car.sill();
        Shape valance = Outline.from(length + 20, low - 80, 0)
                .to(length + 20, low + 110, 0)
                .to(length - 260, low + 90, 60)
                .to(shape.axles().rear() + car.arch(), low + 10, 0)
                .to(shape.axles().rear() + car.arch(), low - 80, 0)
                .closed();
        canvas.within(body, valance, Tone.vertical(low + 110, low - 60, new Color(0x3A4046), Tone.RUBBER));
        canvas.within(body, Canvas.box(length - 190, low + 130, length - 60, low + 156, 10), Tone.RED);
    }

    private void headlamp(Canvas canvas, Area body) {
        double nose = car.lift(shape.marks().nose());
        Shape lamp = Outline.from(-10, nose - 118, 10)
                .to(-10, nose - 10, 10)
                .to(110, nose + 4, 60)
                .to(470, nose + 26, 24)
                .to(370, nose - 78, 70)
                .to(140, nose - 128, 60)
                .closed();
        canvas.within(body, lamp, Tone.vertical(nose + 20, nose - 125, new Color(0x5C6A75), new Color(0x20272D)));
        canvas.within(body, Canvas.disc(150, nose - 58, 44), Tone.LAMP);
        canvas.within(body, Canvas.disc(262, nose - 44, 34), Tone.mix(Tone.LAMP, Tone.STEEL, 0.25));
        Shape day = Outline.from(20, nose - 22, 0)
                .to(130, nose - 8, 80)
                .to(440, nose + 14, 0)
                .line();
        canvas.within(body, new BasicStroke(17).createStrokedShape(day), new Color(0xFAFDFF));
        canvas.within(
                body,
                Outline.from(20, nose - 10, 0)
                        .to(420, nose + 16, 20)
                        .to(330, nose - 30, 60)
                        .to(20, nose - 70, 0)
                        .closed(),
                Tone.alpha(Tone.SKY, 0.22));
    }

    private void tailLamp(Canvas canvas, Area body) {
        double top = car.tail() + (car.isBox() ? 0 : -16);
        double drop = car.isBox() || car.kind() == Body.PICKUP ? 330 : 165;
        double reach = car.isBox() || car.kind() == Body.PICKUP ? 150 : 340;
        Shape lamp = Outline.from(length + 20, top - drop, 10)
                .to(length - reach * 0.5, top - drop + 20, 50)
                .to(length - reach, top - 20, 30)
                .to(length - reach + 60, top + 4, 20)
                .to(length + 20, top - 6, 10)
                .closed();
        canvas.within(body, lamp, Tone.vertical(top, top - drop, new Color(0xEC5556), new Color(0x860F17)));
        double band = top - drop * 0.42;
        canvas.within(body, Canvas.box(length - reach * 0.72, band - 11, length, band + 11, 8), new Color(0xFFB0A6));
        canvas.within(
                body,
                Outline.from(length + 20, top - 10, 0)
                        .to(length - reach, top - 6, 0)
                        .to(length - reach * 0.7, top - 40, 0)
                        .to(length + 20, top - 44, 0)
                        .closed(),
                Tone.alpha(Tone.SKY, 0.2));
    }

    private void seams(Canvas canvas) {
        for (String seam : shape.seams().split(";")) {
            Shape line = car.lifted(Outline.line(seam));
            canvas.moved(9, 0).stroke(line, 6, Tone.alpha(paint.bright(), 0.4));
            canvas.stroke(line, 9, paint.seam());
        }
        Shape bonnet = Outline.from(400, shape.marks().nose() + 28, 0)
                .to(shape.marks().cowlX() + 60, shape.marks().cowlY() - 46, 0, 0)
                .line();
        canvas.stroke(car.lifted(bonnet), 8, Tone.alpha(paint.deep(), 0.75));
        if (!car.isBox()) {
            double y = car.belt() - 190;
            double x = shape.axles().rear() + 130;
            canvas.stroke(Canvas.box(x, y - 62, x + 150, y + 62, 34), 7, paint.seam());
        }
    }

    private void handles(Canvas canvas) {
        for (double handle : car.handles()) {
            double y = car.belt() - 92;
            canvas.fill(Canvas.box(handle - 95, y - 34, handle + 95, y + 4, 16), Tone.alpha(Tone.NIGHT, 0.4));
            canvas.fill(
                    Canvas.box(handle - 105, y - 14, handle + 105, y + 16, 14),
                    car.chrome() ? Tone.CHROME : Tone.mix(paint.base(), paint.bright(), 0.55));
        }
    }

    private void mirror(Canvas canvas) {
        double x = shape.marks().cowlX() + 250;
        double y = car.lift(shape.marks().cowlY()) + 20;
        double grow = car.isBox() ? 1.9 : 1;
        Shape mirror = Outline.from(x + 10, y, 20)
                .to(x - 30, y + 80 * grow, 50)
                .to(x + 60, y + 128 * grow, 50)
                .to(x + 190, y + 112 * grow, 40)
                .to(x + 190, y + 15, 40)
                .closed();
        canvas.mass(
                mirror,
                car.isBox() ? Tone.PLASTIC : Tone.vertical(y + 130, y, paint.bright(), paint.base(), paint.deep()));
        canvas.stroke(mirror, 6, Tone.alpha(paint.deep(), 0.6));
        canvas.fill(Canvas.box(x - 5, y + 62 * grow, x + 60, y + 62 * grow + 14, 6), Tone.AMBER);
    }

    private void rails(Canvas canvas) {
        if (!car.roofRails()) {
            return;
        }
        double top = car.lifted(shape.profile()).getBounds2D().getMaxY();
        double from = shape.marks().roofFront();
        double to = shape.marks().roofRear();
        Shape rail = Outline.from(from + 330, top - 22, 0)
                .to(from + 450, top + 26, 60)
                .to(to - 250, top + 20, 60)
                .to(to - 110, top - 24, 0)
                .line();
        canvas.bar(rail, 26, new Color(0x4A5157));
    }
}
