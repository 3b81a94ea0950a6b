package org.forecourt.demo.illustrator;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.HashMap;
import java.util.Map;

/** Plain letters made of strokes, for captions on machines that have no fonts. */
final class Lettering {
    private static final double WIDTH = 4;
    private static final double ADVANCE = 7;

    /** Each letter as strokes between points of a grid: column 0 to 2, row 0 (top) to 4; a bar lifts the pen. */
    private static final Map<Character, String> LETTERS = letters(
            "a 042024|0323",
            "b 0400102124|0424|0222",
            "c 20000424",
            "d 040010212304",
            "e 20000424|0212",
            "f 040020|0212",
            "g 2000042422|1222",
            "h 0004|0222|2024",
            "i 1014",
            "j 20240403",
            "k 0004|2002|0224",
            "l 000424",
            "m 0400122024",
            "n 04002420",
            "o 0020240400",
            "p 0400202202",
            "q 0020240400|1324",
            "r 0400202202|0224",
            "s 200002222404",
            "t 0020|1014",
            "u 00042420",
            "v 001420",
            "w 0004122420",
            "x 0024|2004",
            "y 001220|1214",
            "z 00200424",
            "_ 0424");

    private Lettering() {}

    static void write(Graphics2D graphics, String text, double x, double baseline) {
        graphics.setColor(new Color(0x4A535A));
        graphics.setStroke(new BasicStroke(1.1f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        double left = x;
        for (char letter : text.toCharArray()) {
            for (String stroke : LETTERS.getOrDefault(letter, "").split("\\|")) {
                if (!stroke.isEmpty()) {
                    graphics.draw(line(stroke, left, baseline));
                }
            }
            left += ADVANCE;
        }
    }

    private static Path2D line(String stroke, double left, double baseline) {
        Path2D line = new Path2D.Double();
        for (int i = 0; i < stroke.length(); i += 2) {
            double x = left + (stroke.charAt(i) - '0') * WIDTH / 2;
            double y = baseline - 7 + (stroke.charAt(i + 1) - '0') * 1.75;
            if (i == 0) {
                line.moveTo(x, y);
            } else {
                line.lineTo(x, y);
            }
        }
        return line;
    }

    private static Map<Character, String> letters(String... definitions) {
        Map<Character, String> letters = new HashMap<>();
        for (String definition : definitions) {
            letters.put(definition.charAt(0), definition.substring(2));
        }
        return Map.copyOf(letters);
    }
}
