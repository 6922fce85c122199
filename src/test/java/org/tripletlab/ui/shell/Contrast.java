package org.tripletlab.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tripletlab.ui.ContrastRatio;

/** Contrast of what is written in a scene to what lies behind it (WCAG 2.2, success criteria 1.4.3 and 1.4.11). */
final class Contrast {
    private static final double TEXT = 4.5;
    private static final double LARGE_TEXT_OR_SIGN = 3;
    /** Those of disabled controls are exempt, but are to be seen. */
    private static final double DISABLED = 2;

    private static final double LARGE = 24;
    private static final double LARGE_IF_BOLD = 18.66;

    private Contrast() {}

    /** Returns a line for each visible text or icon that is too pale. */
    static List<String> tooPale(Scene scene) {
        List<String> found = new ArrayList<>();
        look(scene.getRoot(), Color.WHITE, 1, found);
        return found;
    }

    private static void look(Node node, Color behind, double opacity, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        double seen = opacity * node.getOpacity();
        Color ground = node instanceof Region region ? painted(region, behind, seen) : behind;
        if (node instanceof Text text && isSeen(text) && text.getFill() instanceof Color fill) {
            double ratio = ContrastRatio.of(over(fill, ground, seen), ground);
            double needed = text.isDisabled()
                    ? DISABLED
                    : text instanceof FontIcon || isLarge(text) ? LARGE_TEXT_OR_SIGN : TEXT;
            if (ratio < needed && !isHalo(text)) {
                found.add(String.format(
                        Locale.ROOT,
                        "%.2f for %s (%s) in %s on %s",
                        ratio,
                        text.getText(),
                        text.getFont(),
                        names(text),
                        ground));
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, ground, seen, found));
        }
    }

    private static Color painted(Region region, Color behind, double opacity) {
        Color ground = behind;
        if (region.getBackground() != null) {
            for (BackgroundFill fill : region.getBackground().getFills()) {
                if (fill.getFill() instanceof Color colour) {
                    ground = over(colour, ground, opacity);
                }
            }
        }
        return ground;
    }

    private static boolean isSeen(Text text) {
        Bounds bounds = text.localToScene(text.getBoundsInLocal());
        return !text.getText().isBlank()
                && bounds.getWidth() > 0
                && text.getScene() != null
                && bounds.getMaxX() > 0
                && bounds.getMinX() < text.getScene().getWidth();
    }

    /** A halo is painted in the colour of the ground on purpose. */
    private static boolean isHalo(Text text) {
        return text.getStroke() != null && text.getStroke().equals(text.getFill());
    }

    private static boolean isLarge(Text text) {
        boolean bold = text.getFont().getStyle().toLowerCase(Locale.ROOT).contains("bold");
        return text.getFont().getSize() >= (bold ? LARGE_IF_BOLD : LARGE);
    }

    private static Color over(Color above, Color below, double opacity) {
        return below.interpolate(
                Color.color(above.getRed(), above.getGreen(), above.getBlue()), above.getOpacity() * opacity);
    }

    private static String names(Node node) {
        StringBuilder names = new StringBuilder();
        for (Node each = node.getParent(); each != null && names.length() < 90; each = each.getParent()) {
            names.append(each.getId() == null ? "" : "#" + each.getId())
                    .append(each.getStyleClass().isEmpty() ? "" : "." + String.join(".", each.getStyleClass()))
                    .append(' ');
        }
        return names.toString();
    }
}
