package org.tripletlab.ui.help;

import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.TextBindings;

/** Help page that explains the display, the keys and the terms. */
public final class HelpPage extends ScrollPane {
    private static final List<String> PARAGRAPHS = List.of("see", "below", "try", "charts", "lanes", "states", "data");
    private static final List<String> KEYS = List.of(
            "space",
            "right",
            "left",
            "home",
            "shift-home",
            "brackets",
            "digits",
            "f",
            "g",
            "duplicate",
            "branch",
            "solo",
            "c",
            "m",
            "l",
            "charts",
            "export",
            "studies",
            "quit",
            "f1",
            "shift-f1",
            "f11",
            "escape",
            "pick");
    private static final List<String> WORDS = List.of(
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
            "curriculum");

    private final TextBindings words;
    private final Appearance appearance;

    /**
     * Creates the page.
     *
     * @param about opens the page about the program
     */
    public HelpPage(TextBindings words, Appearance appearance, Runnable about) {
        this.words = words;
        this.appearance = appearance;
        setId("help-page");
        setFitToWidth(true);
        getStyleClass().addAll("edge-to-edge", "help");
        VBox page = new VBox(label("help.title", "help-title"));
        page.getStyleClass().add("help-content");
        for (String paragraph : PARAGRAPHS) {
            page.getChildren().add(label("help." + paragraph + ".title", "help-heading"));
            page.getChildren().add(label("help." + paragraph + ".text", "help-text"));
        }
        page.getChildren().addAll(label("help.keys.title", "help-heading"), table("help.key.", KEYS, "help-key"));
        page.getChildren().addAll(label("help.words.title", "help-heading"), table("help.word.", WORDS, "help-word"));
        Hyperlink toAbout = new Hyperlink();
        toAbout.setId("help-about");
        toAbout.textProperty().bind(words.text("about.title"));
        toAbout.setOnAction(event -> about.run());
        page.getChildren().addAll(toAbout, new LogLink(words));
        setContent(page);
    }

    private GridPane table(String prefix, List<String> rows, String style) {
        GridPane table = new GridPane();
        table.getStyleClass().add("help-table");
        ColumnConstraints first = new ColumnConstraints();
        first.minWidthProperty().bind(appearance.fontScaleProperty().multiply(130));
        ColumnConstraints second = new ColumnConstraints();
        second.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().addAll(first, second);
        for (int row = 0; row < rows.size(); row++) {
            String key = prefix + rows.get(row);
            table.addRow(row, label(key, style), label(key + ".text", "help-text"));
        }
        return table;
    }

    private Label label(String key, String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.textProperty().bind(words.text(key));
        return label;
    }
}
