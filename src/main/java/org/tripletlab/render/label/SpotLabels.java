package org.tripletlab.render.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds room for the names of single spots: to the right, to the left, above or below, wherever neither a class name nor
 * another spot or its name is. Where there is no room the name is left out, the spot itself is still there. A name stays on
 * the side where it was as long as that is free, so that names do not jump while the sphere turns. Not thread-safe.
 */
public final class SpotLabels {
    private static final double GAP = 4;
    private static final double PADDING = 1;
    private static final int SIDES = 4;

    private int[] sides = new int[0];

    /**
     * A piece of the picture.
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
     * @param x its middle from the left, in pixels
     * @param y its middle from the top, in pixels
     * @param radius in pixels
     * @param width of its name in pixels
     * @param near whether it is on the near side
     */
    public record Named(double x, double y, double radius, double width, boolean near) {}

    /**
     * A name that has found room.
     *
     * @param spot whose, by its place in the list
     * @param box where
     */
    public record Placed(int spot, Box box) {}

    /**
     * Places names; those of near spots choose first.
     *
     * @param spots all that have names
     * @param taken where no name may be
     * @param picture where all of a name must be
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
            int first = sides[spot];
            for (int tried = 0; tried < SIDES; tried++) {
                // The side where it was, then the others in their order.
                int side = tried == 0 ? first : tried <= first ? tried - 1 : tried;
                Box box = box(spots.get(spot), side, height);
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
