package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.Shape;

/** The face of a car: its grille and headlamps, of several designs. */
final class CarFace {
    private final CarBody car;
    private final CarEnd end;
    private final double nose;

    CarFace(CarBody car, CarEnd end) {
        this.car = car;
        this.end = end;
        this.nose = car.lift(car.shape().marks().nose());
    }

    void draw(Canvas canvas) {
        grille(canvas);
        lamps(canvas);
    }

    private void grille(Canvas canvas) {
        int design = car.look().pick("grille", 4);
        double high = nose - 75;
        double low = nose - new double[] {190, 300, 330, 150}[design];
        double wide = end.half * new double[] {0.52, 0.46, 0.5, 0.56}[design];
        Shape grille = Outline.from(0, low, 0)
                .to(wide * (design == 1 ? 0.72 : 0.85), low, 50)
                .to(wide, (low + high) / 2 + 30, 40)
                .to(wide * 0.94, high, 40, 6)
                .to(0, high + 12, 0)
                .symmetric();
        canvas.fill(grille, Tone.vertical(high, low, new Color(0x0D0F11), new Color(0x2A2F34)));
        int slats = design == 2 ? 9 : 3;
        for (int i = 1; i <= slats; i++) {
            double share = (double) i / (slats + 1);
            Shape slat = design == 2
                    ? Canvas.box(-wide + 2 * wide * share - 9, low, -wide + 2 * wide * share + 9, high)
                    : Canvas.box(-wide, low + (high - low) * share - 7, wide, low + (high - low) * share + 7);
            canvas.within(grille, slat, car.chrome() ? new Color(0xAEB8C0) : new Color(0x474E55));
        }
        canvas.stroke(grille, car.chrome() ? 16 : 10, car.chrome() ? Tone.CHROME : new Color(0x14171A));
        canvas.fill(Canvas.disc(0, (low + high) / 2, 52), Tone.vertical(high, low, Tone.SKY, Tone.STEEL));
        canvas.fill(
                Canvas.disc(0, (low + high) / 2, 38),
                Tone.vertical(high, low, new Color(0x39434C), new Color(0x1B2228)));
    }

    private void lamps(Canvas canvas) {
        double half = end.half;
        int design = car.look().pick("lamps", 3);
        double inner = half * new double[] {0.56, 0.6, 0.5}[design];
        double depth = new double[] {165, 200, 120}[design];
        Shape lamp = Outline.from(inner, nose - depth + 20, 50)
                .to(half - 70, nose - depth - 5, 60)
                .to(half - 18, nose - 20, 40)
                .to(half - 60, nose + 30, 50)
                .to(inner - 60, nose - 70, 40)
                .closed();
        CarEnd.pair(canvas, lamp, Tone.vertical(nose + 30, nose - depth, new Color(0x39424A), new Color(0x1A1F24)));
        double y = nose - depth * 0.55;
        for (double x : new double[] {half - 130, half - 130 - depth * 0.75}) {
            Shape bulb = Canvas.disc(x, y, depth * 0.29);
            CarEnd.pair(canvas, bulb, new Color(0xC8D4DC));
            CarEnd.pair(canvas, Canvas.disc(x, y, depth * 0.2), Tone.LAMP);
        }
        dayLights(canvas, lamp);
    }

    private void dayLights(Canvas canvas, Shape lamp) {
        double half = end.half;
        int design = car.look().pick("lamps", 3);
        double inner = half * new double[] {0.56, 0.6, 0.5}[design];
        Shape day = Outline.from(inner - 30, nose - 78, 10)
                .to(half - 68, nose + 16, 20)
                .line();
        for (Shape line : new Shape[] {day, Canvas.mirrored(day)}) {
            canvas.stroke(line, 14, new Color(0xF7FCFF));
        }
        canvas.stroke(lamp, 6, Tone.alpha(Tone.NIGHT, 0.6));
        canvas.stroke(Canvas.mirrored(lamp), 6, Tone.alpha(Tone.NIGHT, 0.6));
    }
}
