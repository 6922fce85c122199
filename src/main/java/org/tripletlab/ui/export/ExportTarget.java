package org.tripletlab.ui.export;

import java.io.IOException;
import java.util.function.Consumer;
import javafx.stage.Window;
import org.tripletlab.dataset.ErrorMessage;
import org.tripletlab.export.catalogue.ExportFormat;
import org.tripletlab.export.catalogue.Exporter;
import org.tripletlab.export.catalogue.OptionValues;
import org.tripletlab.text.Language;
import org.tripletlab.text.Message;
import org.tripletlab.ui.control.FileChoice;
import org.tripletlab.ui.fx.TextBindings;

/**
 * Asks for the file of an export and begins it.
 *
 * @param export writes the file
 * @param files asks for it
 * @param words the language of the window
 */
record ExportTarget(ExportViewModel export, FileChoice files, TextBindings words) {
    /**
     * Asks for a file and begins to write what a form says.
     *
     * @param begun is called before the export begins; not if no file is chosen, or the chosen one is refused
     * @param refused receives the reason why nothing can be written there
     */
    void ask(Window owner, ExportForm form, Runnable begun, Consumer<Message> refused) {
        Exporter exporter = form.exporterProperty().get();
        ExportFormat format = exporter.format();
        Language language = words.texts().language();
        OptionValues values = form.values(language);
        // A folder is chosen by its future name, because it must be a new one.
        files.toSave(
                        owner,
                        "export.title." + form.group(),
                        "export.kind." + exporter.id(),
                        format.endings().stream().map(ending -> "." + ending).toList(),
                        exporter.name(values) + format.ending(),
                        file -> exporter.files(file).stream()
                                .filter(each -> !each.equals(file))
                                .toList())
                .ifPresent(target -> {
                    try {
                        exporter.checkTarget(target);
                    } catch (IOException taken) {
                        refused.accept(ErrorMessage.of(taken));
                        return;
                    }
                    begun.run();
                    export.begin(exporter, values, target);
                });
    }
}
