package org.tripletlab.export.font;

import java.awt.Font;
import java.awt.font.TextAttribute;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text divided into stretches of one font each: the bundled typeface where it has all characters of a word, else a font of
 * this machine for the whole word, so that no word is of two fonts without need.
 */
final class FontRuns {
    /** Stands for a character that no font has. */
    static final String LACKING = "□";

    private static final Pattern LETTER = Pattern.compile("\\X");
    /** They join or change the letters beside them, and are nothing to draw by themselves. */
    private static final String UNDRAWN = "[\\p{Cf}\\p{Mn}\\p{Zs}\\x{FE00}-\\x{FE0F}]*";

    /** A stretch of text and its font, of height 1. */
    private record Run(String text, Font font) {}

    private final List<Run> runs = new ArrayList<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private final Font own;
    private final boolean heavy;
    private final SystemFonts system;

    /**
     * Divides a text.
     *
     * @param own the bundled typeface, of height 1
     */
    FontRuns(String text, Font own, boolean heavy, SystemFonts system) {
        this.own = own;
        this.heavy = heavy;
        this.system = system;
        StringBuilder word = new StringBuilder();
        Character.UnicodeScript script = null;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            Character.UnicodeScript next = Character.UnicodeScript.of(c);
            boolean any = next == Character.UnicodeScript.COMMON || next == Character.UnicodeScript.INHERITED;
            if (Character.isWhitespace(c) || (!any && script != null && next != script)) {
                addWord(word.toString());
                word.setLength(0);
                script = null;
            }
            script = any ? script : next;
            word.appendCodePoint(c);
            i += Character.charCount(c);
        }
        addWord(word.toString());
    }

    /** Returns the letters that no font has. */
    Set<String> missing() {
        return missing;
    }

    /** Returns the text with its fonts at a size; empty if there is nothing to draw. */
    Optional<AttributedString> sized(double size) {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.text));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        AttributedString sized = new AttributedString(text.toString());
        int from = 0;
        for (Run run : runs) {
            sized.addAttribute(TextAttribute.FONT, run.font.deriveFont((float) size), from, from + run.text.length());
            from += run.text.length();
        }
        return Optional.of(sized);
    }

    private void addWord(String word) {
        if (word.isEmpty()) {
            return;
        }
        Optional<Font> font = font(word);
        if (font.isPresent()) {
            add(word, font.get());
            return;
        }
        for (Matcher letter = LETTER.matcher(word); letter.find(); ) {
            addLetter(letter.group());
        }
    }

    private void addLetter(String letter) {
        Optional<Font> font = font(letter);
        if (font.isPresent()) {
            add(letter, font.get());
            return;
        }
        // A family of emoji, for example, is drawn as its members where no font has the family.
        boolean drawn = false;
        for (int c : letter.codePoints().toArray()) {
            String part = Character.toString(c);
            Optional<Font> of = part.matches(UNDRAWN) ? Optional.empty() : font(part);
            of.ifPresent(found -> add(part, found));
            drawn |= of.isPresent();
        }
        if (!drawn && !letter.matches(UNDRAWN)) {
            missing.add(letter);
            add(LACKING, own);
        }
    }

    private Optional<Font> font(String text) {
        return own.canDisplayUpTo(text) < 0 ? Optional.of(own) : system.covering(text, heavy);
    }

    private void add(String text, Font font) {
        int last = runs.size() - 1;
        if (last >= 0 && runs.get(last).font.equals(font)) {
            runs.set(last, new Run(runs.get(last).text + text, font));
        } else {
            runs.add(new Run(text, font));
        }
    }
}
