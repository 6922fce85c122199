package org.tripletlab.export.animation;

import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The 255 colours of a GIF film, one palette for all frames, and which of them stands for a colour. The 256th index is
 * transparent: the pixel stays as it was.
 *
 * <p>Found by cutting the box of the colours that occur again and again where it spreads most, until there are enough boxes
 * (Heckbert, "Color image quantization for frame buffer display", SIGGRAPH 1982), whose means then move to the middle of what
 * is nearest to them (Lloyd). The JDK finds a palette only for one picture at a time. Nothing is dithered: noise flickers from
 * frame to frame, and cannot be packed. Not thread-safe.
 */
final class GifPalette {
    /** The index that leaves a pixel as it was. */
    static final int TRANSPARENT = 255;

    private static final int COLOURS = 255;
    /** Bits of each channel by which colours are counted together. */
    private static final int BITS = 6;

    private static final int CELLS = 1 << (3 * BITS);
    private static final int ROUNDS = 4;
    private static final int MOST_SAMPLED = 500_000;
    /** Weights of red, green and blue in a distance: roughly their share of luminance. */
    private static final float[] WEIGHTS = {3, 6, 2};

    private final int[] colours;
    private final byte[] nearest = new byte[1 << 24];
    private final long[] known = new long[1 << 18];

    private GifPalette(int[] colours) {
        this.colours = colours;
    }

    /** Counts the colours of some frames. */
    static final class Sample {
        private final long[] counts = new long[CELLS];
        private final long[][] sums = new long[3][CELLS];

        void add(int[] pixels) {
            int every = pixels.length / MOST_SAMPLED + 1;
            for (int i = 0; i < pixels.length; i += every) {
                int cell = 0;
                for (int channel = 0; channel < 3; channel++) {
                    cell = cell << BITS | channel(pixels[i], channel) >> (8 - BITS);
                }
                counts[cell]++;
                for (int channel = 0; channel < 3; channel++) {
                    sums[channel][cell] += channel(pixels[i], channel);
                }
            }
        }

        /**
         * Finds the palette.
         *
         * @param exact colours that must be in it exactly: those of large areas, and those with a meaning
         */
        GifPalette palette(int... exact) {
            List<float[]> cells = new ArrayList<>();
            for (int cell = 0; cell < CELLS; cell++) {
                if (counts[cell] > 0) {
                    float count = counts[cell];
                    cells.add(new float[] {
                        sums[0][cell] / count,
                        sums[1][cell] / count,
                        sums[2][cell] / count,
                        // Large calm areas count more, but not so much more that small bright marks lose their colour.
                        (float) Math.sqrt(count)
                    });
                }
            }
            List<float[]> means = refine(cut(cells), cells);
            int[] colours = new int[COLOURS];
            for (int i = 0; i < means.size(); i++) {
                float[] mean = means.get(i);
                colours[i] = Math.round(mean[0]) << 16 | Math.round(mean[1]) << 8 | Math.round(mean[2]);
            }
            boolean[] taken = new boolean[COLOURS];
            for (int colour : exact) {
                int index = nearest(colours, taken, colour & 0xFFFFFF);
                colours[index] = colour & 0xFFFFFF;
                taken[index] = true;
            }
            return new GifPalette(colours);
        }
    }

    private static List<float[]> cut(List<float[]> cells) {
        List<Box> boxes = new ArrayList<>();
        boxes.add(new Box(cells));
        while (boxes.size() < COLOURS) {
            Box widest =
                    boxes.stream().max(Comparator.comparingDouble(Box::spread)).orElseThrow();
            if (widest.spread() <= 0) {
                break;
            }
            boxes.remove(widest);
            boxes.addAll(widest.cut());
        }
        return boxes.stream().map(Box::mean).toList();
    }

    /** Some colours, each with its weight, and how far they spread around their mean. */
    private static final class Box {
        private final List<float[]> cells;
        private final double[] mean = new double[3];
        private final double[] spreads = new double[3];

        Box(List<float[]> cells) {
            this.cells = cells;
            double weight = 0;
            for (float[] cell : cells) {
                weight += cell[3];
                for (int channel = 0; channel < 3; channel++) {
                    mean[channel] += cell[3] * cell[channel];
                }
            }
            for (int channel = 0; channel < 3; channel++) {
                mean[channel] /= weight;
                for (float[] cell : cells) {
                    double off = cell[channel] - mean[channel];
                    spreads[channel] += WEIGHTS[channel] * cell[3] * off * off;
                }
            }
        }

        double spread() {
            return cells.size() < 2 ? 0 : spreads[0] + spreads[1] + spreads[2];
        }

        float[] mean() {
            return new float[] {(float) mean[0], (float) mean[1], (float) mean[2]};
        }

        List<Box> cut() {
            int widest = spreads[0] >= spreads[1] && spreads[0] >= spreads[2] ? 0 : spreads[1] >= spreads[2] ? 1 : 2;
            List<float[]> below = new ArrayList<>();
            List<float[]> above = new ArrayList<>();
            for (float[] cell : cells) {
                (cell[widest] <= mean[widest] ? below : above).add(cell);
            }
            // Rounding can put a box of equal colours on one side; it is then as small as it gets.
            return below.isEmpty() || above.isEmpty()
                    ? cells.stream().map(cell -> new Box(List.of(cell))).toList()
                    : List.of(new Box(below), new Box(above));
        }
    }

    private static List<float[]> refine(List<float[]> start, List<float[]> cells) {
        List<float[]> means = start;
        for (int round = 0; round < ROUNDS; round++) {
            double[][] sums = new double[means.size()][4];
            for (float[] cell : cells) {
                double[] sum = sums[nearest(means, cell)];
                sum[3] += cell[3];
                for (int channel = 0; channel < 3; channel++) {
                    sum[channel] += cell[3] * cell[channel];
                }
            }
            List<float[]> moved = new ArrayList<>();
            for (int i = 0; i < sums.length; i++) {
                double[] sum = sums[i];
                moved.add(
                        sum[3] == 0
                                ? means.get(i)
                                : new float[] {
                                    (float) (sum[0] / sum[3]), (float) (sum[1] / sum[3]), (float) (sum[2] / sum[3])
                                });
            }
            means = moved;
        }
        return means;
    }

    private static int nearest(List<float[]> means, float[] colour) {
        int best = 0;
        float least = Float.MAX_VALUE;
        for (int i = 0; i < means.size(); i++) {
            float[] mean = means.get(i);
            float distance = 0;
            for (int channel = 0; channel < 3; channel++) {
                float off = mean[channel] - colour[channel];
                distance += WEIGHTS[channel] * off * off;
            }
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    private static int nearest(int[] colours, boolean[] without, int colour) {
        int best = -1;
        float least = Float.MAX_VALUE;
        for (int i = 0; i < COLOURS; i++) {
            float distance = distance(colours[i], colour);
            if (distance < least && !without[i]) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    private static float distance(int one, int other) {
        float distance = 0;
        for (int channel = 0; channel < 3; channel++) {
            float off = channel(one, channel) - channel(other, channel);
            distance += WEIGHTS[channel] * off * off;
        }
        return distance;
    }

    private static int channel(int colour, int channel) {
        return colour >> (16 - 8 * channel) & 0xFF;
    }

    /** Returns the index of the colour that is nearest; a colour that was asked for before is only looked up. */
    byte index(int colour) {
        int rgb = colour & 0xFFFFFF;
        if ((known[rgb >> 6] >> (rgb & 63) & 1) == 0) {
            known[rgb >> 6] |= 1L << (rgb & 63);
            nearest[rgb] = (byte) search(rgb);
        }
        return nearest[rgb];
    }

    private int search(int rgb) {
        int best = 0;
        float least = Float.MAX_VALUE;
        for (int i = 0; i < COLOURS && least > 0; i++) {
            float distance = distance(colours[i], rgb);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    /** Returns the palette as pictures and files have it. */
    IndexColorModel model() {
        byte[][] channels = new byte[3][COLOURS + 1];
        for (int i = 0; i < COLOURS; i++) {
            for (int channel = 0; channel < 3; channel++) {
                channels[channel][i] = (byte) channel(colours[i], channel);
            }
        }
        return new IndexColorModel(8, COLOURS + 1, channels[0], channels[1], channels[2], TRANSPARENT);
    }

    /** Returns the colours, 24 bits each. */
    int[] colours() {
        return Arrays.copyOf(colours, COLOURS);
    }
}
