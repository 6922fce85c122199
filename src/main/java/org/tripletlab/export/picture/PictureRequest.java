package org.tripletlab.export.picture;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.tripletlab.export.sphere.LaneViewOptions;
import org.tripletlab.text.Language;

/**
 * Specification of a picture.
 *
 * @param kind what it shows
 * @param format what file it becomes
 * @param lane the letter of the lane, where it shows one; empty for the first
 * @param step the last recorded step up to this one is shown; empty for the newest. A contact sheet ends there
 * @param width in pixels, {@value #LEAST} to {@value #MOST}; 0 for what suits the kind. In a PDF a pixel is ¾ pt, in both an
 *     SVG and a PDF it only says how large the picture is at first
 * @param height in pixels, or 0 for what suits kind and width
 * @param transparent whether nothing is drawn behind the picture
 * @param dark whether the colours are for a dark ground; light unless asked otherwise, because pictures are printed
 * @param language of all words but the names of classes and the recipe
 * @param title one line in place of the usual title; empty for the usual one
 * @param sights how the lanes are seen, by their letters: camera, hidden classes, cones, magnifier, and where they are turned
 *     to; whether one lane becomes a map follows the kind. A lane without is seen from the usual side
 */
public record PictureRequest(
        PictureKind kind,
        PictureFormat format,
        Optional<Character> lane,
        OptionalInt step,
        int width,
        int height,
        boolean transparent,
        boolean dark,
        Language language,
        Optional<String> title,
        Map<Character, LaneViewOptions> sights) {
    /** The smallest side of a picture in pixels. */
    public static final int LEAST = 320;

    /** The largest side of a picture in pixels. */
    public static final int MOST = 8000;

    public PictureRequest {
        sights = Map.copyOf(sights);
        // No picture shows them, and no SVG may hold them.
        title = title.map(words -> words.replaceAll("\\p{Cntrl}", " "));
        require("width", width);
        require("height", height);
        if (step.isPresent() && step.getAsInt() < 0) {
            throw new IllegalArgumentException("The step of a picture must be 0 or more, not " + step.getAsInt() + ".");
        }
    }

    private static void require(String what, int value) {
        if (value != 0 && (value < LEAST || value > MOST)) {
            throw new IllegalArgumentException("The " + what + " of a picture must be " + LEAST + " to " + MOST
                    + " pixels, or 0 for what suits it, not " + value + ".");
        }
    }

    /** Returns a request for the newest step, of the usual size, on a light ground, in English. */
    public static PictureRequest of(PictureKind kind, PictureFormat format) {
        return new PictureRequest(
                kind,
                format,
                Optional.empty(),
                OptionalInt.empty(),
                0,
                0,
                false,
                false,
                Language.ENGLISH,
                Optional.empty(),
                Map.of());
    }

    public PictureRequest ofLane(char letter) {
        return new PictureRequest(
                kind, format, Optional.of(letter), step, width, height, transparent, dark, language, title, sights);
    }

    public PictureRequest atStep(int wanted) {
        return new PictureRequest(
                kind, format, lane, OptionalInt.of(wanted), width, height, transparent, dark, language, title, sights);
    }

    public PictureRequest withSize(int newWidth, int newHeight) {
        return new PictureRequest(
                kind, format, lane, step, newWidth, newHeight, transparent, dark, language, title, sights);
    }

    public PictureRequest withGround(boolean nowTransparent, boolean nowDark) {
        return new PictureRequest(
                kind, format, lane, step, width, height, nowTransparent, nowDark, language, title, sights);
    }

    public PictureRequest in(Language spoken) {
        return new PictureRequest(kind, format, lane, step, width, height, transparent, dark, spoken, title, sights);
    }

    public PictureRequest titled(String words) {
        return new PictureRequest(
                kind, format, lane, step, width, height, transparent, dark, language, Optional.of(words), sights);
    }

    public PictureRequest seenAs(Map<Character, LaneViewOptions> onScreen) {
        return new PictureRequest(
                kind, format, lane, step, width, height, transparent, dark, language, title, onScreen);
    }

    /** Returns how a lane is seen; empty for the usual side. */
    Optional<LaneViewOptions> sight(char letter) {
        return Optional.ofNullable(sights.get(letter));
    }

    /** Returns width and height in pixels for a picture of so many lanes. */
    int[] pixels(int lanes) {
        double shape = (double) kind.naturalHeight() / kind.naturalWidth(lanes);
        int wide = width;
        int high = height;
        if (wide == 0) {
            wide = high == 0 ? kind.naturalWidth(lanes) : (int) Math.round(high / shape);
        }
        if (high == 0) {
            high = (int) Math.round(wide * shape);
        }
        return new int[] {clamp(wide), clamp(high)};
    }

    private static int clamp(int side) {
        return Math.max(LEAST, Math.min(MOST, side));
    }
}
