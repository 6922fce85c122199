package org.tripletlab.export.worksheet;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Dash pattern of the line of a lane, so that lanes also differ on black-and-white copies. */
final class LaneStroke {
    private LaneStroke() {}

    /**
     * Returns lengths of dashes and gaps in points; none for a solid line.
     *
     * @param lane counted from 0
     */
    static float[] dashes(int lane) {
        return switch (lane % 4) {
            case 0 -> new float[0];
            case 1 -> new float[] {7, 4};
            case 2 -> new float[] {1.5f, 3};
            default -> new float[] {8, 3, 1.5f, 3};
        };
    }

    static String asSvg(int lane) {
        float[] dashes = dashes(lane);
        return dashes.length == 0
                ? "none"
                : IntStream.range(0, dashes.length)
                        .mapToObj(i -> String.valueOf(dashes[i]))
                        .collect(Collectors.joining(" "));
    }
}
