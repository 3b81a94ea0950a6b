package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.Shape;

/** A car from behind. */
final class CarRear {
    private static final Color RED_LIGHT = new Color(0xE04A4C);
    private static final Color RED_DARK = new Color(0x7E0F17);

    private final CarBody car;
    private final CarEnd end;
    private final Finish paint;
    private final double tail;

    CarRear(CarBody car) {
        this.car = car;
        this.end = new CarEnd(car);
        this.paint = car.paint();
        this.tail = car.tail();
    }

    void draw(Canvas canvas) {
        end.stand(canvas);
        end.mirrors(canvas);
        if (car.isOpen()) {
            new OpenSeats(car).ends(canvas, end);
        }
        Shape body = end.outline();
        canvas.mass(body, end.paintwork());
        end.round(canvas, body);
        new CarTailgate(car, end).draw(canvas);
        lamps(canvas);
        bumper(canvas);
        CarEnd.plate(canvas, 0, car.hasRearLid() ? tail - 170 : tail - 245);
    }

    private void lamps(Canvas canvas) {
        double half = end.half;
        int design = car.look().pick("tail lamps", 3);
        boolean upright = car.isBox() || car.kind() == Body.PICKUP || (!car.hasRearLid() && design == 2);
        double inner = upright ? half - 175 : half * (design == 0 ? 0.5 : 0.58);
        double low = tail - (upright ? 330 : 150);
        Shape lamp = Outline.from(inner + 40, low + 10, 40)
                .to(half - 40, low, 50)
                .to(half - 12, tail - 40, 40)
                .to(half - 50, tail + 10, 50)
                .to(inner, tail - 15, 40)
                .closed();
        CarEnd.pair(canvas, lamp, Tone.vertical(tail, low, RED_LIGHT, RED_DARK));
        lampStrips(canvas, lamp);
    }

    private void lampStrips(Canvas canvas, Shape lamp) {
        double half = end.half;
        int design = car.look().pick("tail lamps", 3);
        boolean upright = car.isBox() || car.kind() == Body.PICKUP || (!car.hasRearLid() && design == 2);
        double inner = upright ? half - 175 : half * (design == 0 ? 0.5 : 0.58);
        double low = tail - (upright ? 330 : 150);
        double middle = (low + tail) / 2;
        Shape strip = upright
                ? Canvas.box(half - 110, low + 40, half - 80, tail - 40, 14)
                : Canvas.box(inner + 50, middle + 8, half - 50, middle + 36, 14);
        CarEnd.pair(canvas, strip, new Color(0xFFA59A));
        CarEnd.pair(
                canvas,
                upright
                        ? Canvas.box(half - 150, low + 30, half - 60, low + 100, 16)
                        : Canvas.box(inner + 60, low + 25, inner + 170, low + 62, 12),
                new Color(0xF4E9E4));
        if (!upright && design == 1) {
            canvas.fill(
                    Canvas.box(-inner - 30, middle + 8, inner + 30, middle + 36),
                    Tone.vertical(middle + 36, middle, RED_LIGHT, RED_DARK));
        }
        canvas.stroke(lamp, 6, Tone.alpha(Tone.NIGHT, 0.55));
        canvas.stroke(Canvas.mirrored(lamp), 6, Tone.alpha(Tone.NIGHT, 0.55));
    }

    private void bumper(Canvas canvas) {
        double low = car.sill() - 20;
        double half = end.half;
        canvas.stroke(
                Outline.from(-half + 15, low + 260, 0)
                        .to(0, low + 235, 700)
                        .to(half - 15, low + 260, 0)
                        .line(),
                8,
                paint.seam());
        Shape skirt = Outline.from(0, low - 10, 0)
                .to(half - 210, low - 10, 60)
                .to(half - 100, low + 90, 60)
                .to(half - 260, low + 110, 70)
                .to(0, low + 105, 0)
                .symmetric();
        canvas.fill(skirt, Tone.vertical(low + 110, low, new Color(0x30363B), new Color(0x17191C)));
        CarEnd.pair(canvas, Canvas.box(half - 250, low + 150, half - 110, low + 180, 12), Tone.RED);
        if (car.look().chance("exhausts", 2) && !car.isBox()) {
            Shape pipe = Canvas.box(half - 430, low + 10, half - 290, low + 68, 26);
            CarEnd.pair(canvas, pipe, Tone.CHROME);
            CarEnd.pair(canvas, Canvas.box(half - 418, low + 20, half - 302, low + 58, 18), new Color(0x0E1012));
        }
    }
}
