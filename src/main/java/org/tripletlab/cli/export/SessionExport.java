package org.tripletlab.cli.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.tripletlab.cli.support.MissingGlyphWarning;
import org.tripletlab.cli.support.SessionOptions;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.font.MissingGlyphs;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes a saved session as something else; what, is said by the command's name. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
abstract class SessionExport implements Callable<Integer> {
    private static final List<String> ENDINGS = List.of(
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

    /** Of commands that write a folder, which has no ending. */
    private static final Set<String> FOLDERS = Set.of("projector");

    /** Of commands that are not called after the only ending there is. */
    private static final Map<String, List<String>> OWN_ENDINGS =
            Map.of("json", List.of("jsonl", "json"), "worksheet", List.of("html", "pdf"));

    @Spec
    private CommandSpec command;

    @Mixin
    private SessionOptions session = new SessionOptions();

    @Mixin
    private ExportTarget target = new ExportTarget();

    @Override
    public Integer call() throws Exception {
        requireFittingEnding(target.file().toString().toLowerCase(Locale.ROOT));
        check();
        return target.export(command.commandLine(), session, need(), files(target.file()), this::warnAndWrite);
    }

    /** A file that is called after another format could not be opened by those who trust its name. */
    private void requireFittingEnding(String file) throws IOException {
        List<String> own = OWN_ENDINGS.getOrDefault(command.name(), List.of(command.name()));
        for (String ending : ENDINGS) {
            if (file.endsWith("." + ending) && !own.contains(ending)) {
                throw new IOException(target.file() + " would not be what its name says; "
                        + (FOLDERS.contains(command.name())
                                ? "give the name of a new folder."
                                : "let it end with ." + String.join(" or .", own) + "."));
            }
        }
    }

    /** Refuses what cannot be, before the session is read; nothing by itself. */
    void check() {}

    /** Returns what of the images it cannot do without. */
    SessionOptions.Need need() {
        return SessionOptions.Need.CLASSES;
    }

    /** Tells whether letters are drawn here, with fonts of this machine; a page leaves that to the browser. */
    boolean draws() {
        return false;
    }

    private void warnAndWrite(List<LaneRecord> lanes, Path output) throws IOException {
        if (draws()) {
            MissingGlyphWarning.give(command.commandLine(), MissingGlyphs.in(lanes, List.of()));
        }
        write(lanes, output);
    }

    /** Returns every file that is written when this one is asked for, so that none is replaced unasked. */
    List<Path> files(Path output) {
        return List.of(output);
    }

    /** Returns the command that is carried out. */
    final CommandLine command() {
        return command.commandLine();
    }

    /** Tells whether what is there may be replaced. */
    final boolean replaces() {
        return target.force();
    }

    /**
     * Writes the lanes.
     *
     * @throws IOException with one sentence if they cannot be written
     */
    abstract void write(List<LaneRecord> lanes, Path output) throws IOException;
}
