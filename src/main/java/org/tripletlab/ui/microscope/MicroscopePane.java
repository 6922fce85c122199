package org.tripletlab.ui.microscope;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tripletlab.metric.statistics.GradientBalance;
import org.tripletlab.ui.control.IconButtons;
import org.tripletlab.ui.control.Sign;
import org.tripletlab.ui.control.Thumbnails;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.fx.OnChange;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.fx.Visibility;
import org.tripletlab.ui.model.LaneModel;
import org.tripletlab.ui.model.LanesModel;
import org.tripletlab.ui.model.PerLane;
import org.tripletlab.ui.model.SphereMarks;

/**
 * Microscope of the chosen lane. While it is hidden, one step of each lane is examined every other second, so that the hardest triplets
 * and the gradients of the last steps are available when it is opened.
 */
public final class MicroscopePane extends ScrollPane {
    static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    static final PseudoClass NOTHING = PseudoClass.getPseudoClass("nothing");
    private static final int SENTENCE_STEPS = 10;

    private final LanesModel lanes;
    private final TextBindings words;
    private final Appearance appearance;
    private final MicroscopeTexts says;
    private final PerLane<MicroscopeViewModel> perLane;
    private final Label step = new Label();
    private final ToggleButton hold;
    private final ToggleButton picked;
    private final Button previous;
    private final Button next;
    private final Label absence = new Label();
    private final VBox subject = new VBox();
    private final TripletSlots slots;
    private final ImageSheet sheet;
    private final Label facts = new Label();
    private final NegativeLine line;
    private final Label arrows = new Label();
    private final MinerRows miners;
    private final GradientBars gradientBars;
    private final Label balance = new Label();
    private final VBox remembered = new VBox();
    private final HardestTripletStrip hardestStrip;
    private final VBox recordedTriplets = new VBox();
    private MicroscopeViewModel model;
    private final OnChange drawing = new OnChange();
    private final OnChange drawingTriplets = new OnChange();

    /** Creates the microscopes of the lanes. */
    public MicroscopePane(LanesModel lanes, TextBindings words, Appearance appearance, Background background) {
        this.lanes = lanes;
        this.words = words;
        this.appearance = appearance;
        this.says = new MicroscopeTexts(words.texts());
        this.perLane = new PerLane<>(lane -> new MicroscopeViewModel(
                lane, lanes.selection(), (work, done, failed) -> background.run(work::get, done, failed)));
        Thumbnails thumbnails = new Thumbnails();
        hold = IconButtons.toggle("microscope-hold", Sign.HOLD, words.text("microscope.hold"));
        hold.setOnAction(event -> with(each -> each.hold(hold.isSelected())));
        picked = IconButtons.toggle("microscope-picked", Sign.SELECTED, words.text("microscope.use-picked"));
        picked.setOnAction(event -> with(each -> each.usePicked(picked.isSelected())));
        previous = button("microscope-previous", Sign.PREVIOUS, "microscope.previous", -1);
        next = button("microscope-next", Sign.NEXT, "microscope.next", 1);
        Button hardest = IconButtons.button(
                "microscope-hardest",
                Sign.HARDEST,
                words.text("microscope.hardest"),
                () -> with(MicroscopeViewModel::showHardest));
        slots = new TripletSlots(appearance, words, thumbnails);
        sheet = new ImageSheet(
                appearance,
                words.texts(),
                thumbnails,
                row -> slots.openProperty().get().ifPresent(part -> {
                    with(each -> each.pick(part, row));
                    slots.close();
                }));
        line = new NegativeLine(appearance, words.texts(), thumbnails, this::pickNegative);
        miners = new MinerRows(appearance, says, thumbnails, rows -> with(each -> each.show(rows)));
        gradientBars = new GradientBars(appearance, words.texts());
        hardestStrip =
                new HardestTripletStrip(appearance, words.texts(), thumbnails, frame -> with(each -> each.show(frame)));

        step.getStyleClass().add("microscope-step");
        step.setMinWidth(0);
        step.setWrapText(true);
        HBox.setHgrow(step, Priority.ALWAYS);
        step.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(step, picked, hold, previous, next, hardest);
        head.getStyleClass().add("microscope-head");
        Label legend = new Label();
        legend.textProperty().bind(words.text("microscope.takes.legend"));
        legend.getStyleClass().add("microscope-muted");
        for (Label each : List.of(absence, facts, arrows, legend, balance)) {
            each.setWrapText(true);
        }
        facts.setId("microscope-facts");
        balance.setId("microscope-balance");
        absence.setId("microscope-absence");
        arrows.getStyleClass().add("microscope-muted");
        sheet.visibleProperty().bind(slots.openProperty().map(Optional::isPresent));
        subject.getChildren().addAll(slots, sheet, facts, line, arrows, heading("microscope.miners"), miners, legend);
        remembered.getChildren().addAll(heading("microscope.pulls"), gradientBars, balance);
        recordedTriplets.getChildren().addAll(heading("microscope.film"), hardestStrip);
        VBox content = new VBox(head, absence, subject, remembered, recordedTriplets);
        for (VBox box : List.of(content, subject, remembered, recordedTriplets)) {
            box.getStyleClass().add("microscope-part");
        }
        for (Node each : List.of(sheet, absence, subject, remembered, recordedTriplets)) {
            each.managedProperty().bind(each.visibleProperty());
        }
        content.getStyleClass().add("microscope-content");
        setId("microscope");
        getStyleClass().add("microscope");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(content);
        slots.openProperty().addListener((property, before, now) -> showSheet());
    }

    /** Publishes new results; called once per pulse. */
    public void pulse() {
        boolean visible = Visibility.reaches(this);
        long nanos = System.nanoTime();
        perLane.follow(lanes.lanes());
        LaneModel chosen = lanes.chosenProperty().get();
        lanes.watchBatches(this, visible || perLane.items().stream().anyMatch(each -> each.isBatchDue(nanos)));
        perLane.items().stream()
                .filter(each -> !visible || each.lane() != chosen)
                .forEach(each -> each.recordHidden(nanos));
        lanes.lanes().stream()
                .filter(lane -> !visible || lane != chosen)
                .forEach(lane -> lane.mark(this, SphereMarks.NONE));
        if (!visible) {
            return;
        }
        model = perLane.items().stream()
                .filter(each -> each.lane() == chosen)
                .findFirst()
                .orElseThrow();
        model.pulse(nanos);
        drawIfStale();
    }

    private void drawIfStale() {
        Object shownState = List.of(
                appearance.themeProperty().get(),
                appearance.fontScaleProperty().get(),
                words.texts().language());
        if (drawing.isDue(
                shownState,
                model,
                says.absence(model),
                // By identity: views of thousands of numbers are not compared.
                System.identityHashCode(model.view().orElse(null)),
                model.isHeld(),
                model.isOfPicked(),
                model.canShowPicked(),
                model.isOfAnotherStep(),
                model.summaries().size(),
                model.summaries().isEmpty()
                        ? -1
                        : model.summaries().get(model.summaries().size() - 1).step())) {
            draw();
        }
        if (drawingTriplets.isDue(
                shownState,
                model,
                model.hardest().stream().map(System::identityHashCode).toList())) {
            hardestStrip.show(model.hardest());
            recordedTriplets.setVisible(!model.hardest().isEmpty());
        }
    }

    private void draw() {
        Optional<TripletView> view = model.view();
        String missing = says.absence(model);
        absence.setText(missing);
        absence.setVisible(!missing.isEmpty());
        step.setText(says.step(model));
        hold.setSelected(model.isHeld());
        hold.setDisable(view.isEmpty() || model.isOfPicked());
        picked.setSelected(model.isOfPicked());
        picked.setVisible(model.canShowPicked());
        picked.setManaged(model.canShowPicked());
        previous.setDisable(view.isEmpty());
        next.setDisable(view.isEmpty());
        subject.setVisible(view.isPresent());
        view.ifPresent(this::draw);
        model.lane()
                .mark(
                        this,
                        view.filter(each -> !model.isOfAnotherStep())
                                .map(MicroscopeMarks::of)
                                .orElse(SphereMarks.NONE));
        List<GradientBalance> balances = model.summaries().stream()
                .flatMap(summary -> summary.balance().stream())
                .toList();
        remembered.setVisible(!model.summaries().isEmpty());
        gradientBars.show(balances);
        boolean squared =
                view.map(each -> each.inspected().batch().comparesSquared()).orElse(false);
        balance.setText(says.balance(
                balances.subList(Math.max(0, balances.size() - SENTENCE_STEPS), balances.size()), squared));
    }

    private void draw(TripletView view) {
        slots.show(view);
        showSheet();
        facts.setText(String.join(" · ", says.facts(view)));
        line.show(view);
        arrows.setText(
                model.isOfAnotherStep()
                        ? words.texts()
                                .format("plane.not-kept", model.lane().run().shownStep())
                        : says.arrows(view));
        miners.show(
                view,
                words.texts()
                        .format(
                                "microscope.run",
                                says.miner(view.inspected().batch().miner())));
    }

    private void showSheet() {
        Optional<TripletPart> open = slots.openProperty().get();
        if (open.isPresent() && model != null && model.view().isPresent()) {
            sheet.show(model.view().get().inspected(), model.eligible(open.get()));
            if (!model.isOfPicked()) {
                // An image cannot be found in a sheet that changes under the pointer.
                model.hold(true);
            }
        }
    }

    private void pickNegative(int row) {
        with(each -> each.pickNegative(row));
    }

    private Button button(String id, Sign sign, String key, int by) {
        return IconButtons.button(id, sign, words.text(key), () -> with(each -> each.move(by)));
    }

    private Label heading(String key) {
        Label heading = new Label();
        heading.textProperty().bind(words.text(key));
        heading.getStyleClass().add("group-heading");
        heading.setWrapText(true);
        return heading;
    }

    private void with(Consumer<MicroscopeViewModel> action) {
        if (model != null) {
            action.accept(model);
        }
    }
}
