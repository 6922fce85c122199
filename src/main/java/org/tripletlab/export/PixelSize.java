package org.tripletlab.export;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tripletlab.option.Kind;
import org.tripletlab.option.Values;
import org.tripletlab.text.Message;

/**
 * Width and height in pixels, written {@code 640x480}.
 *
 * @param width at least 0
 * @param height at least 0
 */
public record PixelSize(int width, int height) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,5})[x×](\\d{1,5})");

    /** Returns the sizes with both sides in a range. */
    public static Values<PixelSize> values(int low, int high) {
        return Values.read(
                Kind.SIZE,
                Message.of("option.allowed.size", String.valueOf(low), String.valueOf(high)),
                text -> parse(text).filter(size -> size.isWithin(low, high)));
    }

    private static Optional<PixelSize> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        return matcher.matches()
                ? Optional.of(new PixelSize(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    private boolean isWithin(int low, int high) {
        return Math.min(width, height) >= low && Math.max(width, height) <= high;
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
