package org.tripletlab.render.style;

/**
 * Colours and shapes of classes: ten colours, and for more than ten classes the same colours with the next of four
 * shapes, so that forty classes differ.
 *
 * <p>The colours were found by searching OKLab (Ottosson, 2020) for ten of the ordinary colour names whose smallest
 * distance is largest, where distances with protanopia, deuteranopia and tritanopia (Machado, Oliveira and Fernandes,
 * 2009, table for severity 1) are included beside those of normal vision. A class keeps its colour name in both themes;
 * the two variants differ in lightness for contrast with the background.
 */
public final class Palette {
    /** Number of colours; class 10 has the first colour again, with the next shape. */
    public static final int COLOURS = 10;

    /** Number of shapes. */
    public static final int SHAPES = 4;

    private static final int BLUE = 0xFF5573ED;
    private static final int ORANGE = 0xFFE58C54;
    private static final int GREEN = 0xFF017152;
    private static final int RED = 0xFFC52248;
    private static final int PURPLE = 0xFF7D50AD;
    private static final int BROWN = 0xFF6D3E09;
    private static final int PINK = 0xFFC6658E;
    private static final int SLATE = 0xFF363D4D;
    private static final int OLIVE = 0xFF98810C;
    private static final int CYAN = 0xFF35AFC9;

    private static final int BLUE_ON_DARK = 0xFF1991F6;
    private static final int ORANGE_ON_DARK = 0xFFFB8C02;
    private static final int GREEN_ON_DARK = 0xFF6DD88C;
    private static final int RED_ON_DARK = 0xFFF8495B;
    private static final int PURPLE_ON_DARK = 0xFF744EC7;
    private static final int BROWN_ON_DARK = 0xFF855225;
    private static final int PINK_ON_DARK = 0xFFF3A1DF;
    private static final int GREY_ON_DARK = 0xFF8F8A9D;
    private static final int YELLOW_ON_DARK = 0xFFECED69;
    private static final int CYAN_ON_DARK = 0xFF9EF6F5;

    private Palette() {}

    /**
     * Returns the colour of a class.
     *
     * @param label the class, 0 or more
     * @param onDark whether the background is dark
     * @return an opaque ARGB colour
     */
    public static int colour(int label, boolean onDark) {
        return switch (label % COLOURS) {
            case 0 -> onDark ? BLUE_ON_DARK : BLUE;
            case 1 -> onDark ? ORANGE_ON_DARK : ORANGE;
            case 2 -> onDark ? GREEN_ON_DARK : GREEN;
            case 3 -> onDark ? RED_ON_DARK : RED;
            case 4 -> onDark ? PURPLE_ON_DARK : PURPLE;
            case 5 -> onDark ? BROWN_ON_DARK : BROWN;
            case 6 -> onDark ? PINK_ON_DARK : PINK;
            case 7 -> onDark ? GREY_ON_DARK : SLATE;
            case 8 -> onDark ? YELLOW_ON_DARK : OLIVE;
            default -> onDark ? CYAN_ON_DARK : CYAN;
        };
    }

    /** Returns the shape of a class: a disc for the first ten. */
    public static MarkShape shape(int label) {
        return switch (label / COLOURS % SHAPES) {
            case 0 -> MarkShape.DISC;
            case 1 -> MarkShape.SQUARE;
            case 2 -> MarkShape.TRIANGLE;
            default -> MarkShape.DIAMOND;
        };
    }
}
