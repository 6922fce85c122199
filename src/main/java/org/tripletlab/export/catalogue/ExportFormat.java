package org.tripletlab.export.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Names and help texts of a file format.
 *
 * @param id the word on the command line
 * @param group id of the menu entry and dialog that it shares with other formats; often the same word
 * @param endings of the file, without the dot, the usual one first; empty if a folder is written
 * @param drawsText whether letters are drawn with the fonts of this machine, so that some may be missing
 * @param help lines of {@code --help}; after an empty one, lines below the options
 */
public record ExportFormat(String id, String group, List<String> endings, boolean drawsText, List<String> help) {
    private static final List<String> KNOWN_ENDINGS = List.of(
            "png",
            "jpg",
            "jpeg",
            "svg",
            "pdf",
            "gif",
            "mp4",
            "html",
            "csv",
            "tsv",
            "npz",
            "json",
            "jsonl",
            "txt",
            "xlsx",
            "xls",
            "ods",
            "docx",
            "doc",
            "odt",
            "pptx",
            "webp",
            "webm",
            "mov",
            "zip",
            "tripletlab");

    /** Copies the lists. */
    public ExportFormat {
        endings = List.copyOf(endings);
        help = List.copyOf(help);
    }

    /** Returns the usual ending with its dot; empty for a folder. */
    public String ending() {
        return endings.isEmpty() ? "" : "." + endings.get(0);
    }

    /**
     * Refuses a name with the ending of another format: the file could not be opened by programs that trust its name.
     *
     * @throws IOException with one sentence that says which endings are allowed
     */
    public void requireEnding(Path target) throws IOException {
        String name = target.toString().toLowerCase(Locale.ROOT);
        for (String ending : KNOWN_ENDINGS) {
            if (name.endsWith("." + ending) && !endings.contains(ending)) {
                throw new IOException(target
                        + (endings.isEmpty()
                                ? ": the output is a folder, so its name must not end in ." + ending + "."
                                : ": the name must end in ." + String.join(" or .", endings) + "."));
            }
        }
    }
}
