package org.tripletlab.export.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.tripletlab.export.ExportException;
import org.tripletlab.text.Message;

/** Characters of the bundled typeface. Uses no font library of the system. */
public final class BundledTypeface {
    private static final String FOLDER = "/org/tripletlab/text/fonts/";
    private static final int BASIC_PLANE = 0x10000;

    /** Read once, and only if a text is not plain Latin. */
    private static final class Characters {
        static final BitSet ALL = read();

        private static BitSet read() {
            try (TrueTypeFont font = parse("TripletLabSans-Regular.ttf")) {
                CmapLookup characters = font.getUnicodeCmapLookup();
                BitSet all = new BitSet();
                for (int character = 0; character < BASIC_PLANE; character++) {
                    all.set(character, characters.getGlyphId(character) > 0);
                }
                return all;
            } catch (IOException incomplete) {
                throw new UncheckedIOException(incomplete);
            }
        }
    }

    private BundledTypeface() {}

    /** Tells whether it has every character of a text. */
    public static boolean has(String text) {
        return text.chars().allMatch(character -> character < 0x7F || Characters.ALL.get(character));
    }

    /**
     * Reads one weight.
     *
     * @throws IOException with one sentence if the program is incomplete
     */
    static TrueTypeFont parse(String name) throws IOException {
        try (InputStream in = BundledTypeface.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new ExportException(Message.of("export.failed.no-font", name));
            }
            return new TTFParser().parse(new RandomAccessReadBuffer(in));
        }
    }
}
