package org.tripletlab.ui.export;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tripletlab.export.animation.frame.AnimationOptions;
import org.tripletlab.export.picture.PictureRequest;
import org.tripletlab.export.replay.ReplayOptions;
import org.tripletlab.text.Message;

/** A number of the export dialog: its least and greatest value, and what it is at first; empty text for what suits. */
enum ExportNumber {
    PICTURE_STEP(0, Integer.MAX_VALUE, "", true),
    PICTURE_WIDTH(PictureRequest.LEAST, PictureRequest.MOST, "", true),
    PICTURE_HEIGHT(PictureRequest.LEAST, PictureRequest.MOST, "", true),
    FILM_FROM(0, Integer.MAX_VALUE, "", true),
    FILM_TO(0, Integer.MAX_VALUE, "", true),
    FILM_FRAMES(1, AnimationOptions.MOST_FRAMES, "200", true),
    FILM_RATE(AnimationOptions.SLOWEST, AnimationOptions.FASTEST, "20", false),
    FILM_WIDTH(AnimationOptions.SMALLEST, AnimationOptions.LARGEST, "", true),
    FILM_HEIGHT(AnimationOptions.SMALLEST, AnimationOptions.LARGEST, "", true),
    PAGE_FRAMES(ReplayOptions.LEAST_FRAMES, ReplayOptions.MOST_FRAMES, "200", true),
    PAGE_POINTS(1, ReplayOptions.MOST_POINTS, "2000", true);

    /** Commas between thousands, as the program itself writes them; one in another place may be meant as a point. */
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(,\\d{3})+");

    private final double least;
    private final double most;
    private final String first;
    private final boolean whole;

    ExportNumber(double least, double most, String first, boolean whole) {
        this.least = least;
        this.most = most;
        this.first = first;
        this.whole = whole;
    }

    /** Returns what it is at first, as text. */
    String first() {
        return first;
    }

    /** Returns its word in the texts and in the ids. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Tells whether it may be left empty. */
    boolean optional() {
        return first.isEmpty();
    }

    /** Says what is wrong with a text; nothing if it is a number within the range. */
    Optional<Message> refusal(String text) {
        if (optional() && text.isBlank()) {
            return Optional.empty();
        }
        try {
            double value = whole ? Integer.parseInt(plain(text)) : Double.parseDouble(plain(text));
            if (value >= least && value <= most) {
                return Optional.empty();
            }
        } catch (NumberFormatException noNumber) {
            // Said below with the range.
        }
        return Optional.of(Message.of("export.refused." + id(), text.strip()));
    }

    /** Returns the number that a text says, which {@link #refusal} has nothing against; the other one if it is empty. */
    double value(String text, double otherwise) {
        return text.isBlank() ? otherwise : Double.parseDouble(plain(text));
    }

    private static String plain(String text) {
        String number = text.strip();
        return THOUSANDS.matcher(number).matches() ? number.replace(",", "") : number;
    }
}
