package org.tripletlab.export.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.PixelSize;
import org.tripletlab.export.picture.PicturePreview;
import org.tripletlab.io.AtomicFile;
import org.tripletlab.text.Message;

/**
 * A file format that the runs of a session are written as. {@link Exporters} lists them; the command {@code export}, the
 * menu, the dialog and the page on exports follow from the list.
 */
public abstract class Exporter {
    private final ExportFormat format;
    private final List<ExportOption<?>> options;

    /**
     * Makes an exporter.
     *
     * @param options in the order of the help and of the dialog; the same ones for all formats of a group
     */
    protected Exporter(ExportFormat format, List<ExportOption<?>> options) {
        this.format = format;
        this.options = List.copyOf(options);
    }

    /** Returns id, endings and help texts. */
    public final ExportFormat format() {
        return format;
    }

    /** Returns the word on the command line. */
    public final String id() {
        return format.id();
    }

    /** Returns the options, in the order of the help and of the dialog. */
    public final List<ExportOption<?>> options() {
        return options;
    }

    /**
     * Writes the runs, whole or not at all: what was there before stays if it fails or is cancelled.
     *
     * @param target the file, or the new folder
     * @throws IOException with one sentence if the target has the ending of another format or cannot be written
     * @throws IllegalArgumentException with one sentence if a value is not allowed
     */
    public final void write(ExportSource source, OptionValues values, Path target, ExportProgress progress)
            throws IOException {
        format.requireEnding(target);
        writeFiles(source, values, target, progress);
    }

    /** Writes the files of this format; the ending has been checked. Nothing is reported after they are in place. */
    protected abstract void writeFiles(ExportSource source, OptionValues values, Path target, ExportProgress progress)
            throws IOException;

    /**
     * Checks values that do not depend on the session, before it is read.
     *
     * @throws IllegalArgumentException with one sentence if a value is not allowed
     */
    public void check(OptionValues values) {}

    /** Returns the reason why these values do not suit these runs, for the dialog; empty if they do. */
    public Optional<Refusal> refusal(ExportSource source, OptionValues values) {
        return Optional.empty();
    }

    /**
     * Checks a place before it is written to, for the dialog.
     *
     * @throws IOException with one sentence if its folder is missing, or it is taken by something that is never replaced
     */
    public void checkTarget(Path target) throws IOException {
        AtomicFile.requireFolderOf(target);
    }

    /** Tells whether {@link #preview} draws what would be written. */
    public boolean hasPreview() {
        return false;
    }

    /**
     * Draws what would be written at a reduced size, with the layout of the file.
     *
     * @param room largest size of the preview
     * @throws IOException with one sentence if it cannot be drawn
     * @throws IllegalArgumentException with one sentence if a value is not allowed
     * @throws UnsupportedOperationException if the format {@linkplain #hasPreview has none}
     */
    public PicturePreview preview(ExportSource source, OptionValues values, PixelSize room) throws IOException {
        throw new UnsupportedOperationException(id() + " has no preview.");
    }

    /** Returns which part of the images is required. */
    public ImageNeed need(OptionValues values) {
        return ImageNeed.CLASSES;
    }

    /** Returns all files that are written for a target, so that none is replaced without a question. */
    public List<Path> files(Path target) {
        return List.of(target);
    }

    /** Returns the proposed name of the file, without its ending. */
    public String name(OptionValues values) {
        return "training";
    }

    /** Finds out whether this machine can write the format; may start a program. */
    public Support support() {
        return Support.FULL;
    }

    /**
     * Reason why values do not suit the runs.
     *
     * @param options whose values do not suit
     * @param sentence what was found, and what is allowed
     */
    public record Refusal(List<ExportOption<?>> options, Message sentence) {}

    /**
     * Support of a format on this machine.
     *
     * @param missing the reason why it cannot; empty if it can
     * @param remark a limitation of the files; empty if there is none
     */
    public record Support(Optional<Message> missing, Optional<Message> remark) {
        /** No program outside is needed. */
        public static final Support FULL = new Support(Optional.empty(), Optional.empty());
    }
}
