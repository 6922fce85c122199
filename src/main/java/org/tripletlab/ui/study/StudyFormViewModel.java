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
import org.tripletlab.dataset.ErrorMessage;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.mining.Miners;
import org.tripletlab.option.OptionException;
import org.tripletlab.study.Axis;
import org.tripletlab.study.PresetStudies;
import org.tripletlab.study.Study;
import org.tripletlab.text.Message;

/** View model of the upper half of the study form: the study and the folder of its results. */
public final class StudyFormViewModel {
    /** Maximum number of varied parameters; studies of more are hard to interpret and take too long. */
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
    private final ReadOnlyObjectWrapper<StudyPreview> preview = new ReadOnlyObjectWrapper<>(StudyPreview.NONE);
    private final ReadOnlyBooleanWrapper startable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper edits = new ReadOnlyIntegerWrapper();
    private final AtomicInteger question = new AtomicInteger();
    private final AtomicReference<StudyPreview> answer = new AtomicReference<>();
    private Optional<StudyPlan> plan = Optional.empty();

    /**
     * Creates the form.
     *
     * @param present returns the experiment of the main window
     * @param executor counts runs and examines folders
     * @param parent parent of the folders that are proposed
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

    /** Returns the id of the study: a predefined one, or {@link Study#OWN}. */
    public ObjectProperty<String> studyProperty() {
        return study;
    }

    /** Returns whether the quick version of the study is chosen. */
    public BooleanProperty quickProperty() {
        return quick;
    }

    /** Returns the folder of pictures for the study of people. */
    public StringProperty picturesProperty() {
        return pictures;
    }

    /** Returns the people that are held out of training in this study. */
    public StringProperty heldOutProperty() {
        return heldOut;
    }

    /** Returns the folder of the results. */
    public ResultsFolder results() {
        return results;
    }

    /** Returns the varied parameters of a custom study; modified by {@link #addRow} and {@link #removeRow}. */
    public ObservableList<VariedRow> rows() {
        return rowsForReading;
    }

    /** Returns the base experiment of a custom study. */
    public ReadOnlyObjectProperty<ExperimentSpec> baseProperty() {
        return base.getReadOnlyProperty();
    }

    /** Returns whether the experiment of the main window has changed since. */
    public ReadOnlyBooleanProperty baseOldProperty() {
        return baseOld.getReadOnlyProperty();
    }

    /** Returns the preview of the study in the form. */
    public ReadOnlyObjectProperty<StudyPreview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** Returns whether the study is valid and its runs have been counted. */
    public ReadOnlyBooleanProperty startableProperty() {
        return startable.getReadOnlyProperty();
    }

    /** Returns the number of edits by the user. */
    public ReadOnlyIntegerProperty editsProperty() {
        return edits.getReadOnlyProperty();
    }

    /** Returns the plan that can be started now. */
    Optional<StudyPlan> plan() {
        return startable.get() ? plan : Optional.empty();
    }

    /** Takes the current experiment of the main window as base of custom studies. */
    public void takeBase() {
        base.set(present.get());
        baseOld.set(false);
        edited();
    }

    /** Adds a row for a parameter that is not varied yet. */
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

    /** Removes a row, unless it is the only one. */
    public void removeRow(VariedRow row) {
        if (rows.size() > 1 && rows.remove(row)) {
            edited();
        }
    }

    /** Takes a finished preview; called once per pulse. */
    public void pulse() {
        baseOld.set(!base.get().equals(present.get()));
        StudyPreview newest = answer.getAndSet(null);
        if (newest != null && newest.question() == question.get()) {
            publish(newest);
        }
    }

    /** Computes the preview again. */
    void refresh() {
        int ticket = question.incrementAndGet();
        startable.set(false);
        plan = Optional.empty();
        Optional<Path> target = results.path();
        Optional<Message> problem = rowProblem();
        Study wanted = null;
        if (problem.isEmpty()) {
            try {
                wanted = build();
            } catch (OptionException refused) {
                problem = Optional.of(tooMany(refused));
            }
        }
        if (problem.isEmpty() && target.isEmpty()) {
            problem = Optional.of(Message.of("study.folder.none"));
        }
        if (problem.isPresent()) {
            publish(StudyPreview.refused(ticket, problem.get()));
            return;
        }
        StudyPlan candidate = new StudyPlan(wanted, target.get());
        Set<Parameter<?>> varied = varied();
        plan = Optional.of(candidate);
        executor.execute(() -> {
            if (question.get() == ticket) {
                StudyPreview found = StudyPreview.at(ticket, candidate, varied);
                // A slow answer to an older question must not replace the answer to the newest.
                answer.accumulateAndGet(
                        found, (there, mine) -> there == null || there.question() < mine.question() ? mine : there);
            }
        });
    }

    private void publish(StudyPreview newest) {
        boolean own = isOwn();
        rows.stream()
                .filter(row ->
                        own && newest.unused().contains(row.parameterProperty().get()))
                .forEach(row -> row.refuse(Message.of("study.vary.unused")));
        preview.set(newest);
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

    private static Message tooMany(OptionException refused) {
        return refused.optionId().equals("vary") ? Message.of("study.too-many") : ErrorMessage.of(refused);
    }

    /** Tells whether the study is a custom one. */
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
        // A change of the folder is an edit of its own and reported anyway.
        if (!results.propose(name())) {
            edited();
        }
    }

    private String name() {
        return "study-" + study.get() + (isQuick() ? "-quick" : "");
    }

    /** The quick version applies to predefined studies only: the values of a custom study are used as entered. */
    private boolean isQuick() {
        return quick.get() && !isOwn();
    }
}
