package org.tripletlab.ui.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.text.Message;
import org.tripletlab.ui.model.Activities;

/** The form for studies without its window. A study goes on when the form is closed; the status bar tells and can stop. */
public final class StudyViewModel {
    private final StudyFormViewModel form;
    private final DatasetCache datasets;
    private final Executor executor;
    private final Activities activities;
    private final Runnable pauseRun;
    private final Consumer<String> browser;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.READY);
    private final ReadOnlyObjectWrapper<StudyJob.Count> count = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<StudyPlan> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Message> opened = new ReadOnlyObjectWrapper<>();
    private final ObservableList<FinishedRun> finished = FXCollections.observableArrayList();
    private final ObservableList<FinishedRun> finishedForReading = FXCollections.unmodifiableObservableList(finished);
    private Optional<StudyJob> job = Optional.empty();
    private String problem = "";

    /** How far it is. */
    public enum Stage {
        READY,
        RUNNING,
        STOPPING,
        STOPPED,
        DONE,
        FAILED
    }

    /**
     * Makes the model.
     *
     * @param form which study, and where to
     * @param datasets opens the data sets
     * @param executor runs the study
     * @param activities told what is under way and how it ended
     * @param pauseRun pauses the run in the main window
     * @param browser shows the page or folder of an address
     */
    public StudyViewModel(
            StudyFormViewModel form,
            DatasetCache datasets,
            Executor executor,
            Activities activities,
            Runnable pauseRun,
            Consumer<String> browser) {
        this.form = form;
        this.datasets = datasets;
        this.executor = executor;
        this.activities = activities;
        this.pauseRun = pauseRun;
        this.browser = browser;
        form.editsProperty().addListener((property, before, now) -> forget());
    }

    /** Returns which study, and where to. */
    public StudyFormViewModel form() {
        return form;
    }

    /** Returns how far it is. */
    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** Returns how many runs are done; null before that is known. */
    ReadOnlyObjectProperty<StudyJob.Count> countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Returns the study that runs or ran last; null before the first. */
    public ReadOnlyObjectProperty<StudyPlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** Returns the finished runs, the newest first. */
    public ObservableList<FinishedRun> finished() {
        return finishedForReading;
    }

    /** Returns what to say after the report was given to the browser; null for nothing. */
    public ReadOnlyObjectProperty<Message> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /** Returns why it failed, in one sentence. */
    public String problem() {
        return problem;
    }

    /** Returns how many runs go on at a time: as many as there are cores. */
    public int jobs() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** Tells whether a study is under way. */
    public boolean busy() {
        return stage.get() == Stage.RUNNING || stage.get() == Stage.STOPPING;
    }

    /** Begins the study of the form, or goes on with it, unless one is under way. */
    public void start() {
        if (busy() || form.plan().isEmpty()) {
            return;
        }
        pauseRun.run();
        opened.set(null);
        count.set(null);
        finished.clear();
        StudyJob begun = new StudyJob(form.plan().get(), datasets, jobs());
        job = Optional.of(begun);
        plan.set(begun.plan());
        form.results().remember(begun.plan());
        stage.set(Stage.RUNNING);
        activities.say(Message.of("study.status.starting"), this::stop);
        executor.execute(begun);
    }

    /** Stops after the step that is made now; what is finished is kept. */
    public void stop() {
        if (stage.get() == Stage.RUNNING) {
            stage.set(Stage.STOPPING);
        }
        job.ifPresent(StudyJob::stop);
    }

    /** Shows the report of the folder in the browser. */
    public void openReport() {
        form.lookProperty().get().report().ifPresent(report -> open(report, "study.opened.report"));
    }

    /** Shows the folder of the report. */
    public void openFolder() {
        form.lookProperty().get().report().ifPresent(report -> open(report.getParent(), "study.opened.folder"));
    }

    /** Takes what has happened since; called once per pulse. */
    public void pulse() {
        form.pulse();
        job.ifPresent(this::take);
    }

    private void take(StudyJob running) {
        StudyJob.End end = running.end();
        List<FinishedRun> fresh = new ArrayList<>();
        running.drain(fresh::add);
        Collections.reverse(fresh);
        if (!fresh.isEmpty()) {
            finished.addAll(0, fresh);
        }
        StudyJob.Count now = running.count();
        if (now != null && !now.equals(count.get())) {
            count.set(now);
            activities.say(Message.of("study.status", now.done(), now.all()), this::stop);
        }
        if (end != null) {
            job = Optional.empty();
            finish(end);
        }
    }

    private void finish(StudyJob.End end) {
        problem = end.problem().orElse("");
        stage.set(end.problem().isPresent() ? Stage.FAILED : end.stopped() ? Stage.STOPPED : Stage.DONE);
        activities.end(Message.of(
                end.problem().isPresent()
                        ? "study.status.failed"
                        : end.stopped() ? "study.status.stopped" : "study.status.done"));
        form.refresh();
    }

    /** What the form asks for is not what was run any more. */
    private void forget() {
        if (!busy()) {
            stage.set(Stage.READY);
            count.set(null);
            finished.clear();
            opened.set(null);
        }
    }

    private void open(Path place, String key) {
        opened.set(Message.of(key, place.toString()));
        String address = place.toUri().toString();
        // Some systems look for a browser in many places before they start one.
        executor.execute(() -> browser.accept(address));
    }
}
