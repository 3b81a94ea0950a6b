package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;

/** A motorcycle or scooter; its side is drawn here, the other views next door. */
final class Motorcycle implements Drawing {
    private static final Finish CHROME = new Finish(new Color(0xC3CBD2));
    private static final Finish BLACK = new Finish(new Color(0x2B2F34));

    private final Body kind;
    private final MotorcycleShape shape;
    private final Finish paint;
    private final Look look;

    Motorcycle(Body kind, Finish paint, Look look) {
        this.kind = kind;
        this.shape = MotorcycleShape.of(kind);
        this.paint = paint;
        this.look = look;
    }

    @Override
    public Extent extent(View view) {
        double height = shape.bar()[1] + (kind == Body.TOURING_BIKE ? 320 : 190);
        return switch (view) {
            case SIDE -> new Extent(0, shape.length(), height);
            case FRONT, REAR -> new Extent(-shape.bar()[0] - 180, shape.bar()[0] + 180, height * 1.06);
            case TOP -> new Extent(0, shape.length(), 2 * shape.bar()[0] + 320);
            case INTERIOR -> new Extent(-800, 800, 1200);
        };
    }

    @Override
    public Setting setting() {
        return Setting.ROAD;
    }

    @Override
    public void draw(Canvas canvas, View view) {
        switch (view) {
            case SIDE -> side(canvas);
            case FRONT -> new MotorcycleEnds(kind, shape, paint).front(canvas);
            case REAR -> new MotorcycleEnds(kind, shape, paint).rear(canvas);
            case TOP -> new MotorcycleTop(kind, shape, paint).draw(canvas);
            case INTERIOR -> new HandlebarCockpit(kind, paint, look).draw(canvas);
        }
    }

    private void side(Canvas canvas) {
        double[] wheels = shape.wheels();
        Shadow.under(canvas, wheels[0] - wheels[1] * 0.7, wheels[2] + wheels[3] * 0.7, 90);
        for (int i = 0; i < 4; i += 2) {
            Shadow.contact(canvas, wheels[i], wheels[i + 1] * 0.6);
            Wheel.cycle(canvas.moved(wheels[i], wheels[i + 1]), wheels[i + 1], shape.tyre() + i * 6, shape.wire());
        }
        fork(canvas);
        for (String part : shape.parts().lines().toList()) {
            int space = part.indexOf(' ');
            part(canvas, part.substring(0, space), Outline.of(part.substring(space + 1)));
        }
        bar(canvas);
        stand(canvas);
    }

    private void fork(Canvas canvas) {
        double[] wheels = shape.wheels();
        double[] head = shape.head();
        Shape leg = Canvas.line(wheels[0], wheels[1], head[0], head[1]);
        canvas.bar(leg, 52, new Color(0x2A2E32));
        double middleX = wheels[0] + (head[0] - wheels[0]) * 0.45;
        double middleY = wheels[1] + (head[1] - wheels[1]) * 0.45;
        boolean gold = look.chance("gold fork", 3) && kind != Body.SCOOTER;
        canvas.stroke(Canvas.line(middleX, middleY, head[0], head[1]), 40, gold ? new Color(0xC79A3B) : Tone.CHROME);
        canvas.fill(Canvas.disc(wheels[0], wheels[1], 34), Tone.STEEL);
    }

    private void part(Canvas canvas, String material, Shape outline) {
        switch (material) {
            case "glass" -> {
                canvas.fill(outline, Tone.alpha(new Color(0x5E7481), 0.72));
                canvas.stroke(outline, 6, Tone.alpha(Tone.NIGHT, 0.6));
            }
            case "lamp" -> canvas.fill(outline, sheen(outline, Tone.LAMP, new Color(0x93A6B3)));
            case "red" -> canvas.fill(outline, Tone.RED);
            case "shade" ->
                canvas.fill(
                        outline,
                        look.chance("accent", 2) ? Tone.alpha(paint.deep(), 0.8) : Tone.alpha(Tone.NIGHT, 0.7));
            case "shine" -> canvas.fill(outline, sheen(outline, Tone.alpha(Tone.SKY, 0.4), Tone.alpha(Tone.SKY, 0)));
            case "chrome" -> solid(canvas, outline, CHROME);
            case "steel" -> solid(canvas, outline, Finish.STEEL);
            case "frame" -> solid(canvas, outline, new Finish(new Color(0x4B525A)));
            case "dark" -> solid(canvas, outline, BLACK);
            default -> solid(canvas, outline, paint);
        }
    }

    private static void solid(Canvas canvas, Shape outline, Finish finish) {
        Rectangle2D frame = outline.getBounds2D();
        canvas.mass(
                outline,
                Tone.vertical(
                        frame.getMaxY(),
                        frame.getMinY(),
                        finish.bright(),
                        finish.base(),
                        finish.base(),
                        finish.shade(),
                        finish.deep()));
        canvas.stroke(outline, 5, Tone.alpha(finish.deep(), 0.7));
    }

    private static Paint sheen(Shape outline, Color top, Color bottom) {
        Rectangle2D frame = outline.getBounds2D();
        return Tone.vertical(frame.getMaxY(), frame.getMinY(), top, bottom);
    }

    private void bar(Canvas canvas) {
        double[] head = shape.head();
        double top = shape.bar()[1];
        double back = kind == Body.CRUISER ? 190 : kind == Body.SPORT_BIKE ? 110 : 90;
        canvas.bar(
                Outline.from(head[0], head[1], 0)
                        .to(head[0] + 20, top, 40)
                        .to(head[0] + back, top - 10, 0)
                        .line(),
                34,
                new Color(0x24282C));
        canvas.bar(Canvas.line(head[0] + back - 20, top - 8, head[0] + back + 70, top - 20), 44, new Color(0x15181A));
        Shape mirror = Canvas.oval(head[0] - 10, top + 130, 34, 52);
        canvas.stroke(Canvas.line(head[0] + 30, top, head[0] - 5, top + 110), 16, new Color(0x24282C));
        canvas.mass(mirror, new Color(0x2A2E32));
    }

    private void stand(Canvas canvas) {
        double x = (shape.wheels()[0] + shape.wheels()[2]) / 2 + 60;
        canvas.stroke(Canvas.line(x, 300, x + 130, 15), 24, new Color(0x2A2E32));
        canvas.stroke(Canvas.line(x + 110, 12, x + 170, 12), 22, new Color(0x2A2E32));
    }
}
