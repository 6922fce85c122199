package org.tripletlab.export.picture;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.tripletlab.export.PixelSize;
import org.tripletlab.export.sphere.LaneViewOptions;
import org.tripletlab.text.Language;

/**
 * Specification of a picture.
 *
 * @param kind what it shows
 * @param format what file it becomes
 * @param subject the part of the record that it shows
 * @param size in pixels, {@value #LEAST} to {@value #MOST}; 0 for what suits the kind, and for a height what suits kind and
 *     width. In a PDF a pixel is ¾ pt, in both an SVG and a PDF it only says how large the picture is at first
 * @param ground what is behind the picture
 * @param words what is written in it
 */
public record PictureRequest(
        PictureKind kind, PictureFormat format, Subject subject, PixelSize size, Ground ground, Words words) {
    /**
     * Part of a record.
     *
     * @param lane the letter of the lane, where it shows one; empty for the first
     * @param step the last recorded step up to this one is shown, at least 0; empty for the newest. A contact sheet ends there
     * @param sights how the lanes are seen, by their letters: camera, hidden classes, cones, magnifier, and where they are turned
     *     to; whether one lane becomes a map follows the kind. A lane without is seen from the usual side
     */
    public record Subject(Optional<Character> lane, OptionalInt step, Map<Character, LaneViewOptions> sights) {
        /** Copies the sights and checks the step. */
        public Subject {
            sights = Map.copyOf(sights);
            if (step.isPresent() && step.getAsInt() < 0) {
                throw new IllegalArgumentException(
                        "The step of a picture must be 0 or more, not " + step.getAsInt() + ".");
            }
        }
    }

    /**
     * Ground of a picture.
     *
     * @param transparent whether nothing is drawn behind the picture
     * @param dark whether the colours are for a dark ground; light unless asked otherwise, because pictures are printed
     */
    public record Ground(boolean transparent, boolean dark) {}

    /**
     * Words in a picture.
     *
     * @param language of all words but the names of classes and the recipe
     * @param title one line in place of the usual title; empty for the usual one
     */
    public record Words(Language language, Optional<String> title) {
        /** Replaces control characters. */
        public Words {
            // No picture shows them, and no SVG may hold them.
            title = title.map(words -> words.replaceAll("\\p{Cntrl}", " "));
        }
    }

    /** The smallest side of a picture in pixels. */
    public static final int LEAST = 320;

    /** The largest side of a picture in pixels. */
    public static final int MOST = 8000;

    public PictureRequest {
        require("width", size.width());
        require("height", size.height());
    }

    private static void require(String what, int value) {
        if (value != 0 && (value < LEAST || value > MOST)) {
            throw new IllegalArgumentException("The " + what + " of a picture must be " + LEAST + " to " + MOST
                    + " pixels, or 0 for automatic, not " + value + ".");
        }
    }

    /** Returns a request for the newest step, of the usual size, on a light ground, in English. */
    public static PictureRequest of(PictureKind kind, PictureFormat format) {
        return new PictureRequest(
                kind,
                format,
                new Subject(Optional.empty(), OptionalInt.empty(), Map.of()),
                new PixelSize(0, 0),
                new Ground(false, false),
                new Words(Language.ENGLISH, Optional.empty()));
    }

    public PictureRequest ofLane(char letter) {
        return new PictureRequest(
                kind, format, new Subject(Optional.of(letter), subject.step(), subject.sights()), size, ground, words);
    }

    public PictureRequest atStep(int wanted) {
        return new PictureRequest(
                kind,
                format,
                new Subject(subject.lane(), OptionalInt.of(wanted), subject.sights()),
                size,
                ground,
                words);
    }

    public PictureRequest withSize(int width, int height) {
        return new PictureRequest(kind, format, subject, new PixelSize(width, height), ground, words);
    }

    public PictureRequest withGround(boolean transparent, boolean dark) {
        return new PictureRequest(kind, format, subject, size, new Ground(transparent, dark), words);
    }

    public PictureRequest in(Language spoken) {
        return new PictureRequest(kind, format, subject, size, ground, new Words(spoken, words.title()));
    }

    public PictureRequest titled(String title) {
        return new PictureRequest(kind, format, subject, size, ground, new Words(words.language(), Optional.of(title)));
    }

    public PictureRequest seenAs(Map<Character, LaneViewOptions> onScreen) {
        return new PictureRequest(
                kind, format, new Subject(subject.lane(), subject.step(), onScreen), size, ground, words);
    }

    /** Returns how a lane is seen; empty for the usual side. */
    Optional<LaneViewOptions> sight(char letter) {
        return Optional.ofNullable(subject.sights().get(letter));
    }

    /** Returns width and height in pixels for a picture of so many lanes. */
    int[] pixels(int lanes) {
        double shape = (double) kind.naturalHeight() / kind.naturalWidth(lanes);
        int wide = size.width();
        int high = size.height();
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
