package org.forecourt.demo.illustrator;

import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;

/** Tells how much the outermost face of a profile looks upwards (1), straight ahead (0) or downwards (-1). */
final class Slope {
    private final List<Line2D> edges = new ArrayList<>();

    Slope(Shape profile) {
        double[] c = new double[6];
        double x = 0;
        double y = 0;
        double startX = 0;
        double startY = 0;
        for (PathIterator i = profile.getPathIterator(null, 6); !i.isDone(); i.next()) {
            int kind = i.currentSegment(c);
            if (kind == PathIterator.SEG_MOVETO) {
                startX = c[0];
                startY = c[1];
            } else {
                double toX = kind == PathIterator.SEG_CLOSE ? startX : c[0];
                double toY = kind == PathIterator.SEG_CLOSE ? startY : c[1];
                edges.add(new Line2D.Double(x, y, toX, toY));
                c[0] = toX;
                c[1] = toY;
            }
            x = c[0];
            y = c[1];
        }
    }

    double front(double y) {
        return outermost(y, -1);
    }

    double rear(double y) {
        return outermost(y, 1);
    }

    /** The face seen from above at a place along the vehicle. */
    double top(double x) {
        double highest = Double.NEGATIVE_INFINITY;
        double upwards = 0;
        for (Line2D edge : edges) {
            double low = Math.min(edge.getX1(), edge.getX2());
            double wide = Math.abs(edge.getX2() - edge.getX1());
            if (wide < 1e-6 || x < low || x > low + wide) {
                continue;
            }
            double y =
                    edge.getY1() + (x - edge.getX1()) / (edge.getX2() - edge.getX1()) * (edge.getY2() - edge.getY1());
            if (y > highest) {
                highest = y;
                upwards = wide / length(edge);
            }
        }
        return upwards;
    }

    private double outermost(double y, int side) {
        double outermost = Double.NEGATIVE_INFINITY;
        double upwards = 0;
        for (Line2D edge : edges) {
            double low = Math.min(edge.getY1(), edge.getY2());
            double tall = Math.abs(edge.getY2() - edge.getY1());
            if (tall < 1e-6 || y < low || y > low + tall) {
                continue;
            }
            double x =
                    edge.getX1() + (y - edge.getY1()) / (edge.getY2() - edge.getY1()) * (edge.getX2() - edge.getX1());
            if (side * x > outermost) {
                outermost = side * x;
                double climb = (edge.getX2() - edge.getX1()) * Math.signum(edge.getY2() - edge.getY1());
                upwards = -side * climb / length(edge);
            }
        }
        return upwards;
    }

    private static double length(Line2D edge) {
        return Math.max(1e-6, edge.getP1().distance(edge.getP2()));
    }
}
