package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** A vehicle put together from parts in space; every view is computed from them. */
final class Model implements Drawing {
    private final Setting setting;
    private final List<Part> parts = new ArrayList<>();
    private Consumer<Canvas> interior = canvas -> {};
    private double flank = 1250;
    private boolean rightFlank;

    Model(Setting setting) {
        this.setting = setting;
    }

    /** Parts without their own width reach from {@code -flank} to {@code flank}. */
    Model flank(double half) {
        flank = half;
        return this;
    }

    /** Shows the right flank from the side, nose to the right: that is where buses and caravans have their doors. */
    Model showRightFlank() {
        rightFlank = true;
        return this;
    }

    Model solid(String profile, Finish finish) {
        return solid(profile, -flank, flank, finish);
    }

    Model solid(String profile, double right, double left, Finish finish) {
        return add(new Solid(Outline.of(profile), right, left, finish, 0, 50));
    }

    Model box(double[] xy, double right, double left, Finish finish) {
        Shape profile = Outline.from(xy[0], xy[1], 40)
                .to(xy[0], xy[3], 40)
                .to(xy[2], xy[3], 40)
                .to(xy[2], xy[1], 40)
                .closed();
        return add(new Solid(profile, right, left, finish, 0, 40));
    }

    /** The same part on both flanks, {@code inner} to {@code outer} away from the axis. */
    Model pair(String profile, double inner, double outer, Finish finish) {
        return solid(profile, -outer, -inner, finish).solid(profile, inner, outer, finish);
    }

    /** A pair of wheels. */
    Model axle(double x, double radius, double width, Tyre.Kind kind, Color rim) {
        add(new Tyre(x, radius, -flank, -flank + width, kind, rim));
        return add(new Tyre(x, radius, flank - width, flank, kind, rim));
    }

    /** A detail of one view, in front of everything. */
    Model on(View view, Consumer<Canvas> painter) {
        return on(view, view == View.FRONT ? -1e6 : 1e6, painter);
    }

    /** A detail of one view at a depth: x for front and rear, z for the side, y from above. */
    Model on(View view, double at, Consumer<Canvas> painter) {
        return add(new Trim(view, view == View.FRONT ? -at : at, painter));
    }

    Model inside(Consumer<Canvas> painter) {
        interior = painter;
        return this;
    }

    Model add(Part part) {
        parts.add(part);
        return this;
    }

    @Override
    public Extent extent(View view) {
        Part.Room room = room();
        return switch (view) {
            case SIDE -> new Extent(room.minX(), room.maxX(), room.maxY());
            case FRONT -> new Extent(room.minZ() - 250, room.maxZ() + 250, room.maxY() * 1.05);
            case REAR -> new Extent(-room.maxZ() - 250, -room.minZ() + 250, room.maxY() * 1.05);
            case TOP -> new Extent(room.minX(), room.maxX(), 2 * Math.max(room.maxZ(), -room.minZ()) + 300);
            case INTERIOR -> new Extent(-800, 800, 1200);
        };
    }

    private Part.Room room() {
        List<Part.Room> rooms = parts.stream()
                .filter(part -> !(part instanceof Trim))
                .map(Part::room)
                .toList();
        return new Part.Room(
                rooms.stream().mapToDouble(Part.Room::minX).min().orElse(0),
                rooms.stream().mapToDouble(Part.Room::maxX).max().orElse(1),
                0,
                rooms.stream().mapToDouble(Part.Room::maxY).max().orElse(1),
                rooms.stream().mapToDouble(Part.Room::minZ).min().orElse(-1),
                rooms.stream().mapToDouble(Part.Room::maxZ).max().orElse(1));
    }

    @Override
    public Setting setting() {
        return setting;
    }

    @Override
    public void draw(Canvas canvas, View view) {
        if (view == View.INTERIOR) {
            interior.accept(canvas);
            return;
        }
        Part.Room room = room();
        if (view == View.SIDE && rightFlank) {
            parts(canvas.moved(room.minX() + room.maxX(), 0).scaled(-1, 1), view, room);
            return;
        }
        parts(canvas, view, room);
    }

    private void parts(Canvas canvas, View view, Part.Room room) {
        switch (view) {
            case SIDE -> Shadow.under(canvas, room.minX(), room.maxX(), (room.maxZ() - room.minZ()) * 0.1);
            case FRONT -> Shadow.under(canvas, room.minZ(), room.maxZ(), (room.maxZ() - room.minZ()) * 0.1);
            case REAR -> Shadow.under(canvas, -room.maxZ(), -room.minZ(), (room.maxZ() - room.minZ()) * 0.1);
            default ->
                Shadow.pool(
                        canvas.moved((room.minX() + room.maxX()) / 2, -100),
                        (room.maxX() - room.minX()) * 0.57,
                        (room.maxZ() - room.minZ()) * 0.68,
                        0.6);
        }
        parts.stream()
                .sorted(Comparator.comparingDouble(part -> part.room().nearness(view)))
                .forEach(part -> part.draw(canvas, view));
    }
}
