package org.forecourt.demo.illustrator;

import java.awt.Shape;
import java.awt.geom.Area;

/** Collects what a drawing fills and what it leaves open, for pictograms. */
final class Silhouette {
    private final Area area = new Area();

    void add(Shape shape) {
        area.add(new Area(shape));
    }

    void cut(Shape shape) {
        area.subtract(new Area(shape));
    }

    Area area() {
        return area;
    }
}
