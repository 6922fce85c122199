package org.tripletlab.ui.help;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Parts of the help by their ids; the texts are {@code help.<id>.title} and {@code .text}, {@code help.key.<id>} and {@code help.word.<id>},
 * and for some of them {@code .find}, words that only a search sees.
 */
public final class HelpCatalogue {
    /** Sections, in the order in which a newcomer needs them. */
    static final List<String> PARAGRAPHS = List.of(
            "see",
            "try",
            "settings",
            "states",
            "lanes",
            "charts",
            "below",
            "verification",
            "timeline",
            "inspect",
            "microscope",
            "draw",
            "enrol",
            "one-shot",
            "studies",
            "sessions",
            "exports",
            "commands",
            "data");

    /** Keys of the window. */
    static final List<String> KEYS = List.of(
            "space",
            "right",
            "left",
            "home",
            "shift-home",
            "brackets",
            "digits",
            "f",
            "g",
            "undo",
            "redo",
            "inspector",
            "open",
            "save",
            "save-as",
            "paste",
            "turn",
            "duplicate",
            "branch",
            "solo",
            "c",
            "m",
            "l",
            "charts",
            "pan",
            "timeline",
            "threshold",
            "divider",
            "export",
            "studies",
            "quit",
            "f1",
            "shift-f1",
            "f11",
            "escape",
            "pick",
            "pick-shown");

    /** Words of the glossary. */
    static final List<String> WORDS = List.of(
            "embedding",
            "sphere",
            "anchor",
            "triplet",
            "hardness",
            "mining",
            "margin",
            "concentration",
            "axis",
            "collapse",
            "separation",
            "curriculum",
            "lane",
            "test-image",
            "floor",
            "class-angle",
            "eer",
            "rates",
            "curves",
            "cone",
            "pca",
            "batch",
            "seed");

    /** Parts that are also found by other words than their own, by the beginnings of their text keys. */
    private static final List<String> WITH_SEARCH_WORDS = Stream.of(
                    PARAGRAPHS.stream().map(each -> "help." + each),
                    Stream.of(
                                    "space",
                                    "left",
                                    "brackets",
                                    "digits",
                                    "f",
                                    "undo",
                                    "redo",
                                    "branch",
                                    "export",
                                    "quit",
                                    "f11")
                            .map(each -> "help.key." + each),
                    Stream.of(
                                    "embedding",
                                    "hardness",
                                    "mining",
                                    "margin",
                                    "axis",
                                    "collapse",
                                    "separation",
                                    "lane",
                                    "test-image",
                                    "rates",
                                    "batch",
                                    "seed")
                            .map(each -> "help.word." + each))
            .flatMap(each -> each)
            .toList();

    private HelpCatalogue() {}

    /** Returns the text key of the search words of a part; empty if it has none. */
    static Optional<String> searchWords(String part) {
        return Optional.of(part).filter(WITH_SEARCH_WORDS::contains).map(each -> each + ".find");
    }

    /** Returns the keys of all texts. */
    public static List<String> textKeys() {
        return Stream.of(
                        PARAGRAPHS.stream()
                                .flatMap(each -> Stream.of("help." + each + ".title", "help." + each + ".text")),
                        KEYS.stream().flatMap(each -> Stream.of("help.key." + each, "help.key." + each + ".text")),
                        WORDS.stream().flatMap(each -> Stream.of("help.word." + each, "help.word." + each + ".text")),
                        WITH_SEARCH_WORDS.stream().map(each -> each + ".find"))
                .flatMap(each -> each)
                .toList();
    }
}
