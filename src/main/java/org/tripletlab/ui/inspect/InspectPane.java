package org.tripletlab.ui.inspect;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.ui.control.Thumbnails;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.fx.Visibility;
import org.tripletlab.ui.model.LanesModel;

/** Pane for inspecting images: the search for images, and below it the picked image and its neighbours. */
public final class InspectPane extends ScrollPane {
    private final InspectViewModel model;
    /** Height of a row of images with two lines of text each. */
    private static final double ROW = 80;

    private static final double FIND_SHARE = 0.24;
    private static final int MOST_ROWS = 3;

    private final Appearance appearance;
    private final FrameBudget budget = new FrameBudget();
    private final Label hint = new Label();
    private final PointSection point;
    private final NeighbourSection neighbours;
    private final FindSection find;
    private final PairSection pairs;

    /** Creates the pane. */
    public InspectPane(LanesModel lanes, TextBindings bindings, Appearance appearance, Background background) {
        this.appearance = appearance;
        model = new InspectViewModel(lanes, background);
        InspectTexts words = new InspectTexts(bindings.texts(), appearance);
        Thumbnails thumbnails = new Thumbnails();
        point = new PointSection(model, words, appearance);
        neighbours = new NeighbourSection(model, words, bindings, thumbnails, appearance, budget);
        find = new FindSection(model, words, bindings, thumbnails, appearance, budget);
        pairs = new PairSection(model, words, bindings, thumbnails, appearance, budget);
        setId("inspect");
        getStyleClass().addAll("edge-to-edge", "inspect");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        // Always visible, as a scroll bar that appears would take width from the content.
        setVbarPolicy(ScrollBarPolicy.ALWAYS);
        hint.setId("inspect-hint");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.textProperty()
                .bind(bindings.wording(
                        () -> words.get(model.dataProperty().get().isPresent() ? "inspect.hint" : "inspect.waiting"),
                        model.dataProperty()));
        VBox content = new VBox(find, hint, point, neighbours, pairs);
        content.getStyleClass().add("inspect-content");
        setContent(content);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.pick(-1);
                event.consume();
            }
        });
        show(hint, true);
        for (Node section : new Node[] {find, point, neighbours, pairs}) {
            show(section, false);
        }
    }

    /** Publishes new results; called once per pulse. */
    public void pulse() {
        boolean visible = Visibility.reaches(this);
        model.pulse(visible);
        if (!visible) {
            return;
        }
        budget.renew();
        Optional<TrainingData> data = model.dataProperty().get();
        int picked = model.point();
        show(hint, picked < 0);
        show(point, picked >= 0);
        show(neighbours, picked >= 0 && !model.isDiverged());
        show(find, data.isPresent());
        show(pairs, data.isPresent());
        if (picked >= 0) {
            point.pulse(data.orElseThrow(), picked);
            neighbours.pulse();
        }
        if (data.isPresent()) {
            find.pulse(data.get());
            pairs.pulse();
        }
    }

    /** Lists the picked images if there are several. */
    public void listPicked() {
        model.listPicked();
    }

    @Override
    protected void layoutChildren() {
        double row = appearance.scaled(ROW);
        long rows = Math.max(1, Math.min(MOST_ROWS, Math.round(FIND_SHARE * getHeight() / row)));
        find.setGridHeight(rows * row);
        super.layoutChildren();
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
