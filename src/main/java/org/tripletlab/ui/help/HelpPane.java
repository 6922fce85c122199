package org.tripletlab.ui.help;

import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tripletlab.ui.control.IconButtons;
import org.tripletlab.ui.control.Sign;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.TextBindings;

/** Help beside the spheres, with a search; opens at the section of the panel that has the focus. */
public final class HelpPane extends VBox {
    private static final double WIDTH = 380;

    /** Sections by the id of the panel that they explain. */
    private static final Map<String, String> SECTIONS = Map.ofEntries(
            Map.entry("experiment", "settings"),
            Map.entry("state", "states"),
            Map.entry("race", "lanes"),
            Map.entry("charts", "charts"),
            Map.entry("planes", "below"),
            Map.entry("matrices", "below"),
            Map.entry("verdict", "lanes"),
            Map.entry("verification", "verification"),
            Map.entry("timeline", "timeline"),
            Map.entry("inspect", "inspect"),
            Map.entry("microscope", "microscope"),
            Map.entry("draw", "draw"),
            Map.entry("enrol", "enrol"),
            Map.entry("one-shot", "one-shot"));

    private final HelpPage page;
    private final TextField search = new TextField();
    private final Label nothing = new Label();
    private Node before;

    /**
     * Creates the pane, hidden.
     *
     * @param about opens the page about the program
     */
    public HelpPane(TextBindings words, Appearance appearance, Runnable about) {
        page = new HelpPage(words, appearance, about);
        setId("help-pane");
        getStyleClass().add("side");
        prefWidthProperty().bind(appearance.fontScaleProperty().multiply(WIDTH));
        minWidthProperty().bind(prefWidthProperty());
        maxWidthProperty().bind(prefWidthProperty());
        managedProperty().bind(visibleProperty());
        setVisible(false);
        search.setId("help-search");
        search.promptTextProperty().bind(words.text("help.search"));
        search.accessibleTextProperty().bind(words.text("help.search"));
        search.textProperty().addListener((property, old, now) -> {
            boolean found = page.search(now);
            nothing.setVisible(!found);
        });
        HBox.setHgrow(search, Priority.ALWAYS);
        Button close = IconButtons.button("help-close", Sign.REMOVE, words.text("help.close"), this::close);
        HBox head = new HBox(6, search, close);
        head.setAlignment(Pos.CENTER_LEFT);
        nothing.textProperty().bind(words.text("help.nothing"));
        nothing.getStyleClass().add("help-text");
        nothing.setVisible(false);
        nothing.managedProperty().bind(nothing.visibleProperty());
        VBox.setVgrow(page, Priority.ALWAYS);
        getChildren().addAll(head, nothing, page);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                if (search.getText().isEmpty()) {
                    close();
                } else {
                    search.clear();
                }
                event.consume();
            }
        });
    }

    /** Opens it at the section of the focused panel, or closes it. */
    public void toggle() {
        if (isVisible()) {
            close();
            return;
        }
        before = getScene().getFocusOwner();
        search.clear();
        setVisible(true);
        search.requestFocus();
        page.setVvalue(0);
        section(before).ifPresent(page::reveal);
    }

    private void close() {
        setVisible(false);
        if (before != null) {
            before.requestFocus();
        }
    }

    private static Optional<String> section(Node focused) {
        for (Node node = focused; node != null; node = node.getParent()) {
            if (node.getId() != null && SECTIONS.containsKey(node.getId())) {
                return Optional.of(SECTIONS.get(node.getId()));
            }
        }
        return Optional.empty();
    }
}
