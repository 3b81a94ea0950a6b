package org.forecourt.demo.illustrator;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Shapes written as a list of corners: {@code "x,y,radius,bow x,y,radius,bow …"} in millimetres, y upwards. The radius
 * rounds the corner; the bow lifts the middle of the edge that leaves it, to the left of the direction of travel
 * (outwards when going clockwise). Both may be left out.
 */
final class Outline {

    private record Corner(double x, double y, double radius, double bow) {
        Corner mirrored(double newBow) {
            return new Corner(x == 0 ? 0 : -x, y, radius, newBow);
        }
    }

    private record Edge(Point2D from, Point2D control, Point2D to) {
        Point2D at(double t) {
            double a = (1 - t) * (1 - t);
            double b = 2 * t * (1 - t);
            double c = t * t;
            return new Point2D.Double(
                    a * from.getX() + b * control.getX() + c * to.getX(),
                    a * from.getY() + b * control.getY() + c * to.getY());
        }

        Point2D direction(double t) {
            double dx = (1 - t) * (control.getX() - from.getX()) + t * (to.getX() - control.getX());
            double dy = (1 - t) * (control.getY() - from.getY()) + t * (to.getY() - control.getY());
            double norm = Math.max(1e-6, Math.hypot(dx, dy));
            return new Point2D.Double(dx / norm, dy / norm);
        }

        double length() {
            return Math.max(1, from.distance(to));
        }
    }

    private final List<Corner> corners = new ArrayList<>();

    private Outline() {}

    /** Starts an outline whose corners are calculated. */
    static Outline start() {
        return new Outline();
    }

    /** Starts an outline at its first corner. */
    static Outline from(double x, double y, double radius) {
        return start().to(x, y, radius);
    }

    Outline to(double x, double y, double radius) {
        return to(x, y, radius, 0);
    }

    Outline to(double x, double y, double radius, double bow) {
        corners.add(new Corner(x, y, radius, bow));
        return this;
    }

    Path2D closed() {
        return closed(corners);
    }

    Path2D symmetric() {
        return symmetric(corners);
    }

    Path2D line() {
        return line(corners);
    }

    /** A closed shape. */
    static Path2D of(String corners) {
        return closed(parse(corners));
    }

    /** A closed shape from its right half, given from the lower to the upper end of the axis x = 0; bows go outwards. */
    static Path2D symmetric(String rightHalf) {
        return symmetric(parse(rightHalf));
    }

    private static Path2D symmetric(List<Corner> right) {
        List<Corner> corners = new ArrayList<>();
        for (Corner corner : right) {
            corners.add(new Corner(corner.x(), corner.y(), corner.radius(), -corner.bow()));
        }
        if (right.getLast().x() == 0) {
            corners.removeLast();
        }
        for (int i = right.size() - 1; i >= (right.getFirst().x() == 0 ? 1 : 0); i--) {
            double bow = i == 0 ? 0 : -right.get(i - 1).bow();
            corners.add(right.get(i).mirrored(bow));
        }
        return closed(corners);
    }

    /** An open line. */
    static Path2D line(String corners) {
        return line(parse(corners));
    }

    private static Path2D line(List<Corner> points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points.getFirst().x(), points.getFirst().y());
        for (int i = 0; i + 1 < points.size(); i++) {
            Edge edge = edge(points.get(i), points.get(i + 1));
            boolean last = i + 2 == points.size();
            along(path, edge, i == 0 ? 0 : trim(points.get(i), edge), last ? 1 : 1 - trim(points.get(i + 1), edge));
            if (!last) {
                Edge next = edge(points.get(i + 1), points.get(i + 2));
                bend(path, edge, next, points.get(i + 1));
            }
        }
        return path;
    }

    private static Path2D closed(List<Corner> corners) {
        int count = corners.size();
        Path2D path = new Path2D.Double();
        for (int i = 0; i < count; i++) {
            Corner corner = corners.get(i);
            Corner next = corners.get((i + 1) % count);
            Edge edge = edge(corner, next);
            double start = trim(corner, edge);
            double end = 1 - trim(next, edge);
            if (i == 0) {
                path.moveTo(edge.at(start).getX(), edge.at(start).getY());
            }
            along(path, edge, start, end);
            Edge following = edge(next, corners.get((i + 2) % count));
            bend(path, edge, following, next);
        }
        path.closePath();
        return path;
    }

    private static void along(Path2D path, Edge edge, double start, double end) {
        Point2D a = edge.at(start);
        Point2D b = edge.at(end);
        Point2D middle = edge.at((start + end) / 2);
        double controlX = 2 * middle.getX() - (a.getX() + b.getX()) / 2;
        double controlY = 2 * middle.getY() - (a.getY() + b.getY()) / 2;
        path.quadTo(controlX, controlY, b.getX(), b.getY());
    }

    private static void bend(Path2D path, Edge in, Edge out, Corner corner) {
        double end = 1 - trim(corner, in);
        double start = trim(corner, out);
        Point2D from = in.at(end);
        Point2D to = out.at(start);
        Point2D arriving = in.direction(end);
        Point2D leaving = out.direction(start);
        double reach = 0.6 * from.distance(in.to());
        double pull = 0.6 * to.distance(out.from());
        path.curveTo(
                from.getX() + arriving.getX() * reach,
                from.getY() + arriving.getY() * reach,
                to.getX() - leaving.getX() * pull,
                to.getY() - leaving.getY() * pull,
                to.getX(),
                to.getY());
    }

    private static double trim(Corner corner, Edge edge) {
        return Math.min(0.48, corner.radius() / edge.length());
    }

    private static Edge edge(Corner from, Corner to) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double length = Math.max(1, Math.hypot(dx, dy));
        double lift = 2 * from.bow() / length;
        Point2D control = new Point2D.Double((from.x() + to.x()) / 2 - dy * lift, (from.y() + to.y()) / 2 + dx * lift);
        return new Edge(new Point2D.Double(from.x(), from.y()), control, new Point2D.Double(to.x(), to.y()));
    }

    private static List<Corner> parse(String corners) {
        List<Corner> parsed = new ArrayList<>();
        for (String corner : corners.trim().split("\\s+")) {
            String[] numbers = corner.split(",", -1);
            double radius = numbers.length > 2 ? Double.parseDouble(numbers[2]) : 0;
            double bow = numbers.length > 3 ? Double.parseDouble(numbers[3]) : 0;
            parsed.add(new Corner(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]), radius, bow));
        }
        return parsed;
    }
}
