package org.tripletlab.ui.matrix;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.evaluation.EmbeddingSnapshot;
import org.tripletlab.explain.AngleMatrix;
import org.tripletlab.metric.geometry.ClassCone;
import org.tripletlab.ui.control.IconButtons;
import org.tripletlab.ui.control.LaneBadge;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.fx.Latest;
import org.tripletlab.ui.fx.OnChange;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.model.LaneModel;
import org.tripletlab.ui.model.LanesModel;

/** Matrix of one lane, for the embeddings that are shown there, live or recorded. */
final class LaneMatrix extends Region {
    private static final double ROOMY = 330;

    private final LanesModel lanes;
    private final LaneModel lane;
    private final TextBindings words;
    private final Appearance appearance;
    private final Latest<EmbeddingSnapshot, Optional<AngleMatrix>> angles;
    private final MatrixPainter painter;
    private final Canvas canvas = new Canvas();
    private final LaneBadge letter = new LaneBadge();
    private final Label name = new Label();
    private final Label caption = new Label();
    private final HBox header = new HBox(letter, name, caption);
    private final Tooltip tip = new Tooltip();
    private boolean several;
    private Optional<AngleMatrix> matrix = Optional.empty();
    private final OnChange drawing = new OnChange(canvas);

    LaneMatrix(LanesModel lanes, LaneModel lane, TextBindings words, Appearance appearance, Background background) {
        this.lanes = lanes;
        this.lane = lane;
        this.words = words;
        this.appearance = appearance;
        // A diverged run cannot be measured; the last matrix stays.
        this.angles = new Latest<EmbeddingSnapshot, Optional<AngleMatrix>>(
                        background, "The angles between the classes cannot be shown.")
                .whenAnswered((snapshot, found) -> matrix = found.isPresent() ? found : matrix);
        this.painter = new MatrixPainter(appearance, words.texts());
        getStyleClass().add("chart-card");
        setId("matrix-" + lane.letter());
        letter.show(lane);
        name.textProperty().bind(lane.nameProperty());
        name.setTooltip(IconButtons.tooltip(lane.wholeNameProperty()));
        caption.getStyleClass().add("plane-fact");
        caption.setMinWidth(USE_PREF_SIZE);
        header.getStyleClass().add("chart-header");
        canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().addAll(header, canvas);
        canvas.setOnMouseMoved(this::updateTooltip);
        canvas.setOnMouseExited(event -> tip.hide());
    }

    LaneModel lane() {
        return lane;
    }

    /** Shows or hides the name of the lane. */
    void setSeveral(boolean now) {
        several = now;
        for (Label each : List.of(letter, name)) {
            each.setVisible(now);
            each.setManaged(now);
        }
    }

    /** Returns the matrix. */
    Optional<AngleMatrix> matrix() {
        return matrix;
    }

    /** Returns 1 if every row has a name. */
    int everyRow() {
        return matrix.map(shown -> painter.everyRow(painter.cells(canvas.getWidth(), canvas.getHeight(), shown)))
                .orElse(0);
    }

    /** Returns the cells of the picked images that are shown in this lane, with their number in each. */
    Map<AngleMatrix.Place, Integer> picked() {
        BitSet images = lanes.isSelectionAbout(lane)
                ? lanes.selection().pointsProperty().get()
                : new BitSet();
        return matrix.map(shown -> shown.cellsOf(images)).orElse(Map.of());
    }

    /** Takes the embeddings that are shown now and repaints after a change; called once per pulse. */
    void pulse() {
        Optional<EmbeddingSnapshot> shown =
                Optional.ofNullable(lane.run().shownSnapshotProperty().get());
        Optional<EvaluationSet> probe = lane.run().probe();
        if (shown.isEmpty() || probe.isEmpty()) {
            angles.forget();
            matrix = Optional.empty();
        } else {
            angles.ask(shown.get(), snapshot -> AngleMatrix.of(snapshot, probe.get()));
        }
        drawIfStale();
    }

    private void drawIfStale() {
        Map<AngleMatrix.Place, Integer> picked = picked();
        if (!drawing.isDue(
                matrix,
                picked,
                several,
                appearance.colours(),
                appearance.fontScaleProperty().get(),
                words.texts().language())) {
            return;
        }
        // A narrow lane has little space beside its name; the bound is shown in the legend or the tooltip.
        boolean compact = several && canvas.getWidth() < appearance.scaled(ROOMY);
        String absence = words.texts().get("matrix.none");
        caption.setText(matrix.map(shown -> captionOf(shown, compact)).orElse(absence));
        canvas.setAccessibleText(matrix.map(shown -> captionOf(shown, false)).orElse(absence));
        if (matrix.isPresent() && canvas.getWidth() > 0 && canvas.getHeight() > 0) {
            painter.paint(
                    canvas.getGraphicsContext2D(),
                    canvas.getWidth(),
                    canvas.getHeight(),
                    matrix.get(),
                    picked.keySet());
        } else {
            canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        }
    }

    private String captionOf(AngleMatrix shown, boolean compact) {
        String bounded = compact ? "matrix.closest.short" : "matrix.closest";
        String unbounded = compact ? "matrix.closest.short" : "matrix.closest.unbounded";
        String some = shown.classes() > shown.size()
                ? words.texts().format("matrix.some", shown.size(), shown.classes()) + " "
                : "";
        return some
                + shown.closest()
                        .map(place -> pair(bounded, unbounded, shown, place.row(), place.column()))
                        .orElseGet(() -> words.texts().get("matrix.one-class"));
    }

    private String pair(String bounded, String unbounded, AngleMatrix shown, int row, int column) {
        return words.texts()
                .format(
                        Double.isNaN(shown.boundDegrees()) ? unbounded : bounded,
                        shown.rows().names().get(row),
                        shown.rows().names().get(column),
                        shown.angle(row, column),
                        shown.boundDegrees());
    }

    private void updateTooltip(MouseEvent event) {
        if (matrix.isEmpty()) {
            tip.hide();
            return;
        }
        AngleMatrix shown = matrix.get();
        int[] cell = painter.cells(canvas.getWidth(), canvas.getHeight(), shown).at(event.getX(), event.getY());
        if (cell[0] < 0) {
            tip.hide();
            return;
        }
        tip.setText(wording(shown, cell[0], cell[1]) + pickedWording(shown, cell[0], cell[1]));
        tip.show(canvas, event.getScreenX() + 12, event.getScreenY() - appearance.scaled(40));
    }

    private String pickedWording(AngleMatrix shown, int row, int column) {
        int count = picked().getOrDefault(new AngleMatrix.Place(row, column), 0);
        return count == 0
                ? ""
                : "\n"
                        + words.texts()
                                .format(
                                        "matrix.picked",
                                        count,
                                        shown.rows().names().get(row),
                                        shown.rows().names().get(column));
    }

    private String wording(AngleMatrix shown, int row, int column) {
        if (row != column) {
            return pair("matrix.pair", "matrix.pair.unbounded", shown, row, column);
        }
        ClassCone cone = shown.rows().cones().get(row);
        return words.texts()
                .format(
                        "matrix.cone",
                        shown.rows().names().get(row),
                        cone.p95Degrees(),
                        cone.maxDegrees(),
                        cone.images());
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = getWidth() - left - snappedRightInset();
        double height = getHeight() - top - snappedBottomInset();
        double headerHeight = header.prefHeight(-1);
        layoutInArea(header, left, top, width, headerHeight, 0, HPos.LEFT, VPos.TOP);
        double indent = appearance.scaled(6);
        canvas.relocate(left + indent, top + headerHeight);
        canvas.setWidth(Math.max(0, width - 2 * indent));
        canvas.setHeight(Math.max(0, height - headerHeight));
    }
}
