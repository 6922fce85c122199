package org.tripletlab.ui.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.ParameterException;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.mining.Miners;
import org.tripletlab.study.Axis;
import org.tripletlab.study.PresetStudies;
import org.tripletlab.study.Study;
import org.tripletlab.text.Message;

/** Which study, and where to: the upper half of the form without its controls. */
public final class StudyFormViewModel {
    /** More than these are rarely understood, and never run to their end. */
    public static final int MOST_ROWS = 4;

    private static final String FACES_HELD_OUT = "s31-s40";

    private final Supplier<ExperimentSpec> present;
    private final Executor executor;
    private final ObjectProperty<String> study =
            new SimpleObjectProperty<>(PresetStudies.all().get(0).id());
    private final BooleanProperty quick = new SimpleBooleanProperty(true);
    private final StringProperty pictures = new SimpleStringProperty("");
    private final StringProperty heldOut = new SimpleStringProperty(FACES_HELD_OUT);
    private final ResultsFolder results;
    private final ObservableList<VariedRow> rows = FXCollections.observableArrayList();
    private final ObservableList<VariedRow> rowsForReading = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyObjectWrapper<ExperimentSpec> base = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper baseOld = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<StudyPreview> look = new ReadOnlyObjectWrapper<>(StudyPreview.NONE);
    private final ReadOnlyBooleanWrapper startable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper edits = new ReadOnlyIntegerWrapper();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicReference<StudyPreview> answer = new AtomicReference<>();
    private Optional<StudyPlan> plan = Optional.empty();

    /**
     * Makes the form.
     *
     * @param present the experiment of the main window
     * @param executor counts runs and looks into folders
     * @param parent in which folder the folders of studies are proposed
     */
    public StudyFormViewModel(Supplier<ExperimentSpec> present, Executor executor, Path parent) {
        this.present = present;
        this.executor = executor;
        this.results = new ResultsFolder(parent);
        base.set(present.get());
        watch(new VariedRow(Parameters.MINER, Miners.RANDOM + "," + Miners.SEMI_HARD_HARDEST));
        watch(new VariedRow(Parameters.SEED, "0-2"));
        propose();
        study.addListener((property, before, now) -> propose());
        quick.addListener((property, before, now) -> propose());
        Stream.of(pictures, heldOut, results.textProperty())
                .forEach(text -> text.addListener((property, before, now) -> edited()));
        refresh();
    }

    /** Returns the id of the study: a ready one's, or {@link Study#OWN}. */
    public ObjectProperty<String> studyProperty() {
        return study;
    }

    /** Returns whether only a first look is wanted. */
    public BooleanProperty quickProperty() {
        return quick;
    }

    /** Returns the folder of pictures for the study about people. */
    public StringProperty picturesProperty() {
        return pictures;
    }

    /** Returns the people that this study never trains on. */
    public StringProperty heldOutProperty() {
        return heldOut;
    }

    /** Returns where the results go. */
    public ResultsFolder results() {
        return results;
    }

    /** Returns what varies in a study of one's own; changed by {@link #addRow} and {@link #removeRow}. */
    public ObservableList<VariedRow> rows() {
        return rowsForReading;
    }

    /** Returns the experiment on which a study of one's own is built. */
    public ReadOnlyObjectProperty<ExperimentSpec> baseProperty() {
        return base.getReadOnlyProperty();
    }

    /** Returns whether the main window shows another experiment by now. */
    public ReadOnlyBooleanProperty baseOldProperty() {
        return baseOld.getReadOnlyProperty();
    }

    /** Returns what is known of the study in the form. */
    public ReadOnlyObjectProperty<StudyPreview> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /** Returns whether all is well and counted. */
    public ReadOnlyBooleanProperty startableProperty() {
        return startable.getReadOnlyProperty();
    }

    /** Returns how often something was changed by hand. */
    public ReadOnlyIntegerProperty editsProperty() {
        return edits.getReadOnlyProperty();
    }

    /** Returns what can be started now. */
    Optional<StudyPlan> plan() {
        return startable.get() ? plan : Optional.empty();
    }

    /** Builds studies of one's own on the experiment that the main window shows now. */
    public void takeBase() {
        base.set(present.get());
        baseOld.set(false);
        edited();
    }

    /** Adds a row for a parameter that does not vary yet. */
    public void addRow() {
        Set<Parameter<?>> taken = new HashSet<>();
        rows.forEach(row -> taken.add(row.parameterProperty().get()));
        Stream.of(Parameters.MARGIN, Parameters.SEED, Parameters.MINER, Parameters.STEPS, Parameters.PER_CLASS)
                .filter(parameter -> !taken.contains(parameter))
                .findFirst()
                .filter(parameter -> rows.size() < MOST_ROWS)
                .ifPresent(parameter -> {
                    watch(new VariedRow(parameter, ""));
                    edited();
                });
    }

    /** Takes a row away, unless it is the only one. */
    public void removeRow(VariedRow row) {
        if (rows.size() > 1 && rows.remove(row)) {
            edited();
        }
    }

    /** Takes what was counted since; called once per pulse. */
    public void pulse() {
        baseOld.set(!base.get().equals(present.get()));
        StudyPreview newest = answer.getAndSet(null);
        if (newest != null && newest.asked() == asked.get()) {
            tell(newest);
        }
    }

    /** Looks at everything again. */
    void refresh() {
        int ticket = asked.incrementAndGet();
        startable.set(false);
        plan = Optional.empty();
        Optional<Path> target = results.path();
        Optional<Message> problem = rowProblem();
        Study wanted = null;
        if (problem.isEmpty()) {
            try {
                wanted = build();
            } catch (ParameterException refused) {
                problem = Optional.of(tooMany(refused));
            }
        }
        if (problem.isEmpty() && target.isEmpty()) {
            problem = Optional.of(Message.of("study.folder.none"));
        }
        if (problem.isPresent()) {
            tell(StudyPreview.refused(ticket, problem.get()));
            return;
        }
        StudyPlan candidate = new StudyPlan(wanted, target.get());
        Set<Parameter<?>> varied = varied();
        plan = Optional.of(candidate);
        executor.execute(() -> {
            if (asked.get() == ticket) {
                StudyPreview found = StudyPreview.at(ticket, candidate, varied);
                // Whoever looked longer at an older question must not hide the answer to the newest.
                answer.accumulateAndGet(
                        found, (there, mine) -> there == null || there.asked() < mine.asked() ? mine : there);
            }
        });
    }

    private void tell(StudyPreview newest) {
        boolean own = isOwn();
        rows.stream()
                .filter(row ->
                        own && newest.unused().contains(row.parameterProperty().get()))
                .forEach(row -> row.refuse(Message.of("study.vary.unused")));
        look.set(newest);
        startable.set(newest.problem().isEmpty());
    }

    private Optional<Message> rowProblem() {
        if (!isOwn()) {
            return Optional.empty();
        }
        Set<Parameter<?>> before = new HashSet<>();
        for (VariedRow row : rows) {
            row.check();
            if (!before.add(row.parameterProperty().get())) {
                row.refuse(Message.of("study.vary.again"));
            }
        }
        return rows.stream().allMatch(row -> row.problemProperty().get() == null)
                ? Optional.empty()
                : Optional.of(Message.of("study.correct"));
    }

    private Study build() {
        Study built = isOwn() ? PresetStudies.own() : PresetStudies.byId(study.get());
        if (isOwn()) {
            for (Parameter<?> parameter : Parameters.all()) {
                if (base.get().isSetByHand(parameter)) {
                    built = built.with(new Axis(parameter, List.of(base.get().text(parameter))));
                }
            }
            for (VariedRow row : rows) {
                built = built.with(row.check().orElseThrow());
            }
        }
        if (built.lacksPictures()
                && ResultsFolder.path(pictures.get()).filter(Files::isDirectory).isPresent()) {
            built = built.with(
                            new Axis(Parameters.DATASET, List.of(pictures.get().strip())))
                    .with(new Axis(Parameters.HOLD_OUT, List.of(heldOut.get().strip())));
        }
        return isQuick() ? built.quick() : built;
    }

    private Set<Parameter<?>> varied() {
        Set<Parameter<?>> varied = new HashSet<>();
        if (isOwn()) {
            rows.forEach(row -> varied.add(row.parameterProperty().get()));
        }
        return varied;
    }

    private static Message tooMany(ParameterException refused) {
        return refused.parameterId().equals("vary")
                ? Message.of("study.too-many")
                : Message.of("study.problem", refused.getMessage());
    }

    /** Tells whether it is a study of one's own. */
    boolean isOwn() {
        return study.get().equals(Study.OWN);
    }

    private void watch(VariedRow row) {
        rows.add(row);
        row.parameterProperty().addListener((property, before, now) -> edited());
        row.textProperty().addListener((property, before, now) -> edited());
    }

    private void edited() {
        edits.set(edits.get() + 1);
        refresh();
    }

    private void propose() {
        // Another folder is an edit that is heard of anyway.
        if (!results.propose(name())) {
            edited();
        }
    }

    private String name() {
        return "study-" + study.get() + (isQuick() ? "-quick" : "");
    }

    /** Whoever writes the values down wants these and no others. */
    private boolean isQuick() {
        return quick.get() && !isOwn();
    }
}
