package org.tripletlab.ui.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripletlab.ui.PaneWindow.onScreen;

import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tripletlab.text.Language;
import org.tripletlab.ui.NeedsWindow;
import org.tripletlab.ui.PaneWindow;

/** The search of the help: everyday words, headings, and Escape. */
@NeedsWindow
class HelpSearchIT {
    private PaneWindow window;
    private HelpPane help;

    @BeforeEach
    void open() throws Exception {
        window = new PaneWindow();
        help = onScreen(() -> new HelpPane(window.words, window.appearance, () -> {}));
        window.show(onScreen(() -> new StackPane(help)), () -> {}, 620, 720);
        toggle();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void everydayWordsFindTheirPart() throws Exception {
        Map<String, String> parts = Map.ofEntries(
                Map.entry("neighbour", "Inspector: image"),
                Map.entry("neighbor", "Inspector: image"),
                Map.entry("nearest", "Inspector: image"),
                Map.entry("undo", "Ctrl+Z"),
                Map.entry("film", "Exports"),
                Map.entry("video", "Exports"),
                Map.entry("lock", "Inspector: verify"),
                Map.entry("door", "Inspector: verify"),
                Map.entry("movie", "The timeline"),
                Map.entry("screenshot", "Ctrl+E"),
                Map.entry("center", "Class centre"));
        for (Map.Entry<String, String> each : parts.entrySet()) {
            search(each.getKey());
            assertThat(shown("help-heading", "help-key", "help-word"))
                    .as(each.getKey())
                    .contains(each.getValue());
        }
        search("zzz");
        assertThat(shown("help-heading", "help-key", "help-word")).isEmpty();
    }

    @Test
    void chineseWordsFindTheirPart() throws Exception {
        onScreen(() -> {
            window.texts.setLanguage(Language.CHINESE);
            return null;
        });
        Map<String, String> parts = Map.of(
                "近邻", "help.inspect.title",
                "影片", "help.exports.title",
                "门", "help.enrol.title",
                "锁", "help.enrol.title",
                "撤消", "help.key.undo");
        for (Map.Entry<String, String> each : parts.entrySet()) {
            search(each.getKey());
            assertThat(shown("help-heading", "help-key")).as(each.getKey()).contains(window.texts.get(each.getValue()));
        }
    }

    @Test
    void aHeadingStaysAboveWhatIsFoundBelowIt() throws Exception {
        assertThat(shown("help-heading")).contains("What you see", "Keys", "Glossary");
        search("Ctrl+Shift+Z");
        assertThat(shown("help-heading")).containsExactly("Keys");
        search("FNMR");
        assertThat(shown("help-heading")).containsExactly("Glossary");
        search("projector");
        assertThat(shown("help-heading")).containsExactly("Exports", "Keys");
    }

    @Test
    void escapeClearsTheTextAndThenCloses() throws Exception {
        search("film");
        escape();
        assertThat(help.isVisible()).isTrue();
        assertThat(field().getText()).isEmpty();
        assertThat(shown("help-heading")).contains("What you see", "Keys", "Glossary");
        escape();
        assertThat(help.isVisible()).isFalse();
    }

    private void escape() throws Exception {
        onScreen(() -> {
            field().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
            return null;
        });
    }

    private void toggle() throws Exception {
        onScreen(() -> {
            help.toggle();
            return null;
        });
    }

    private void search(String text) throws Exception {
        onScreen(() -> {
            field().setText(text);
            return null;
        });
    }

    private TextField field() {
        return (TextField) help.lookup("#help-search");
    }

    private List<String> shown(String... styles) throws Exception {
        return onScreen(() -> {
            HelpPage page = (HelpPage) help.lookup("#help-page");
            return List.of(styles).stream()
                    .flatMap(style -> page.getContent().lookupAll("." + style).stream())
                    .filter(node -> node.isVisible())
                    .map(node -> ((Label) node).getText())
                    .toList();
        });
    }
}
