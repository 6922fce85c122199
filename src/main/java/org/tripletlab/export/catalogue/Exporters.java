package org.tripletlab.export.catalogue;

import java.util.List;
import java.util.NoSuchElementException;
import org.tripletlab.export.picture.PictureFormat;

/** The list of all exporters. */
public final class Exporters {
    private static final List<Exporter> ALL = List.of(
            new PictureExporter(
                    PictureFormat.PNG, "Draws a picture of a session as pixels, with the recipe of the run inside."),
            new PictureExporter(
                    PictureFormat.SVG,
                    "Draws a picture of a session as vectors with real text, for the web and drawing programs."),
            new PictureExporter(
                    PictureFormat.PDF, "Draws a picture of a session on a PDF page of its size, with real text."),
            new ReplayExporter(),
            AnimationExporter.gif(),
            AnimationExporter.mp4(),
            new ProjectorExporter(),
            new CsvExporter(),
            new JsonExporter(),
            new NpzExporter(),
            new WorksheetExporter());

    private Exporters() {}

    /** Returns all exporters, in the order of the help. */
    public static List<Exporter> all() {
        return ALL;
    }

    /** Returns the ids of the groups, each once, in the order of the list. */
    public static List<String> groups() {
        return ALL.stream().map(each -> each.format().group()).distinct().toList();
    }

    /** Returns the exporters of a group, which have the same options. */
    public static List<Exporter> ofGroup(String group) {
        return ALL.stream().filter(each -> each.format().group().equals(group)).toList();
    }

    /**
     * Finds an exporter.
     *
     * @throws NoSuchElementException if there is none of this id
     */
    public static Exporter byId(String id) {
        return ALL.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }
}
