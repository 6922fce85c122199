package org.tripletlab.render.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Layout of the names of single spots: to the right, to the left, above or below, without overlapping class names,
 * other spots or their names. A name without a free place, or of a spot that touches another one of this name, is left out,
 * but not its spot. A name stays on its side while
 * that is free, so that names do not jump while the sphere rotates. Not thread-safe.
 */
public final class SpotLabels {
    private static final double GAP = 4;
    private static final double PADDING = 1;
    private static final int SIDES = 4;

    private int[] sides = new int[0];

    /**
     * A rectangle of the picture.
     *
     * @param left from the left, in pixels
     * @param top from the top, in pixels
     * @param width in pixels
     * @param height in pixels
     */
    public record Box(double left, double top, double width, double height) {
        boolean overlaps(Box other) {
            return left < other.left + other.width
                    && other.left < left + width
                    && top < other.top + other.height
                    && other.top < top + height;
        }
    }

    /**
     * A spot with a name.
     *
     * @param x its centre from the left, in pixels
     * @param y its centre from the top, in pixels
     * @param radius in pixels
     * @param width of its name in pixels
     * @param near whether it is on the near side
     * @param name its name; spots that lie together have a name once
     */
    public record Named(double x, double y, double radius, double width, boolean near, String name) {
        /** Tells whether the other spot touches this one and has the same name. */
        boolean repeats(Named other) {
            return name.equals(other.name) && Math.hypot(x - other.x, y - other.y) <= radius + other.radius;
        }
    }

    /**
     * A placed name.
     *
     * @param spot index of its spot in the list
     * @param box rectangle of the name
     */
    public record Placed(int spot, Box box) {}

    /**
     * Places names; those of near spots have priority.
     *
     * @param spots all spots with names
     * @param taken rectangles to be kept free
     * @param picture rectangle that must contain every name
     * @param height of a name
     */
    public List<Placed> place(List<Named> spots, List<Box> taken, Box picture, double height) {
        if (sides.length != spots.size()) {
            sides = new int[spots.size()];
        }
        List<Box> blocked = new ArrayList<>(taken);
        for (Named spot : spots) {
            double reach = spot.radius;
            blocked.add(new Box(spot.x - reach, spot.y - reach, 2 * reach, 2 * reach));
        }
        List<Placed> placed = new ArrayList<>();
        int[] order = IntStream.range(0, spots.size())
                .boxed()
                .sorted(Comparator.comparing(spot -> !spots.get(spot).near))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int spot : order) {
            Named named = spots.get(spot);
            if (placed.stream().anyMatch(other -> named.repeats(spots.get(other.spot())))) {
                continue;
            }
            int first = sides[spot];
            for (int tried = 0; tried < SIDES; tried++) {
                // The previous side first, then the others in order.
                int side = tried == 0 ? first : tried <= first ? tried - 1 : tried;
                Box box = box(named, side, height);
                if (isInside(box, picture) && blocked.stream().noneMatch(box::overlaps)) {
                    sides[spot] = side;
                    blocked.add(box);
                    placed.add(new Placed(spot, box));
                    break;
                }
            }
        }
        return placed;
    }

    private static Box box(Named spot, int side, double height) {
        double reach = spot.radius + GAP;
        double width = spot.width + 2 * PADDING;
        return switch (side) {
            case 0 -> new Box(spot.x + reach, spot.y - height / 2, width, height);
            case 1 -> new Box(spot.x - reach - width, spot.y - height / 2, width, height);
            case 2 -> new Box(spot.x - width / 2, spot.y - reach - height, width, height);
            default -> new Box(spot.x - width / 2, spot.y + reach, width, height);
        };
    }

    private static boolean isInside(Box box, Box picture) {
        return box.left >= picture.left
                && box.top >= picture.top
                && box.left + box.width <= picture.left + picture.width
                && box.top + box.height <= picture.top + picture.height;
    }
}
