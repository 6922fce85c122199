package org.tripletlab.export.font;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.text.Message;

/**
 * Warning before a picture is written that contains characters missing from all fonts of this machine. The picture is written with boxes: a class of fifty with one name that cannot be drawn still has a picture, and fonts cannot be installed everywhere.
 */
public final class MissingGlyphs {
    private static final int MOST_SHOWN = 12;

    private MissingGlyphs() {}

    /**
     * Returns the sentence for the names of the classes of lanes; empty if all can be drawn.
     *
     * @param more other texts from outside, such as a title
     * @throws IOException with one sentence if this machine cannot draw text at all
     */
    public static Optional<Message> in(List<LaneRecord> lanes, Collection<String> more) throws IOException {
        Set<String> texts = new LinkedHashSet<>(more);
        for (LaneRecord lane : lanes) {
            texts.addAll(lane.view().data().probe().classNames());
            texts.add(lane.view().data().training().id());
        }
        return of(texts, PictureText.load());
    }

    /**
     * Returns the sentence for texts; empty if all can be drawn.
     *
     * @throws IOException with one sentence if this machine cannot draw text at all
     */
    public static Optional<Message> of(Collection<String> texts) throws IOException {
        return of(texts, PictureText.load());
    }

    /**
     * Returns how the writing of a picture ended, with the sentence for its letters.
     *
     * @param done how it ended if all were drawn
     * @param keyWithBoxes key of the text for both, with the values of {@code done} and then those of the other
     */
    public static Message after(Message done, String keyWithBoxes, Optional<Message> missing) {
        if (missing.isEmpty()) {
            return done;
        }
        List<Object> values = new ArrayList<>(done.arguments());
        values.addAll(missing.get().arguments());
        return new Message(keyWithBoxes, values);
    }

    static Optional<Message> of(Collection<String> texts, PictureText text) {
        Set<String> missing = new LinkedHashSet<>();
        texts.forEach(each -> missing.addAll(text.missing(each)));
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        String shown = missing.stream().limit(MOST_SHOWN).collect(Collectors.joining(" "));
        Set<String> fonts = new TreeSet<>();
        missing.forEach(letter -> fonts.add(font(letter.codePointAt(0))));
        return Optional.of(Message.of(
                "export.missing-letters",
                missing.size() > MOST_SHOWN ? shown + " …" : shown,
                String.join(", ", fonts)));
    }

    /** Returns a free font that has a character; its family of fonts has one for each script. */
    private static String font(int character) {
        Character.UnicodeScript script = Character.UnicodeScript.of(character);
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> "Noto Sans CJK";
            case COMMON, INHERITED, UNKNOWN ->
                Character.getType(character) == Character.OTHER_SYMBOL ? "Noto Emoji" : "Noto Sans Symbols";
            case LATIN, GREEK, CYRILLIC -> "Noto Sans";
            default ->
                "Noto Sans "
                        + script.name().charAt(0)
                        + script.name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}
