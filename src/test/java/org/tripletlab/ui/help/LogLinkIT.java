package org.tripletlab.ui.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripletlab.ui.PaneWindow.onScreen;

import java.nio.file.Path;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.log.DiagnosticLog;
import org.tripletlab.ui.NeedsWindow;
import org.tripletlab.ui.PaneWindow;

/** The log in the help. */
@NeedsWindow
class LogLinkIT {
    @TempDir
    private Path folder;

    private PaneWindow window;
    private HelpPage page;

    @BeforeEach
    void open() throws Exception {
        DiagnosticLog.begin(folder, "TripletLab");
        window = new PaneWindow();
        page = onScreen(() -> new HelpPage(window.words, window.appearance, () -> {}));
        window.show(page, () -> {}, 620, 720);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
        DiagnosticLog.end();
    }

    @Test
    void showsTheFileAndWhatIsInItAndHidesItAgain() throws Exception {
        DiagnosticLog.note("Screen of 1440 x 900");
        follow();
        assertThat(text("#log-path"))
                .isEqualTo(DiagnosticLog.file().orElseThrow().toString());
        assertThat(text("#log-content")).contains("Screen of 1440 x 900");
        follow();
        assertThat(page.lookup("#log-path")).isNull();
    }

    @Test
    void saysThatNothingIsRecorded() throws Exception {
        follow();
        assertThat(page.lookup("#log-path")).isNull();
        assertThat(page.getContent().lookupAll(".help-text"))
                .anyMatch(label -> label instanceof Label said && said.getText().equals(window.texts.get("log.none")));
    }

    private void follow() throws Exception {
        onScreen(() -> {
            ((Hyperlink) page.lookup("#help-log")).fire();
            page.applyCss();
            page.layout();
            return null;
        });
    }

    private String text(String id) throws Exception {
        return onScreen(() -> ((TextInputControl) page.lookup(id)).getText());
    }
}
