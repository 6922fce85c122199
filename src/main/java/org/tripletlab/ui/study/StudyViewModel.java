package org.tripletlab.ui.study;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.study.StudyOptions;
import org.tripletlab.text.Message;
import org.tripletlab.ui.model.Activities;
import org.tripletlab.ui.model.ActivityKind;

/** View model of studies. A study continues while its window is closed; the status bar shows its progress and can stop it. */
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
    private Message problem;

    /** Stage of the study. */
    public enum Stage {
        READY,
        RUNNING,
        STOPPING,
        STOPPED,
        DONE,
        FAILED
    }

    /**
     * Creates the view model.
     *
     * @param form the study and its folder
     * @param datasets opens the data sets
     * @param executor runs the study
     * @param activities informed of the progress and the outcome
     * @param pauseRun pauses the run in the main window
     * @param browser opens the page or folder of an address
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

    /** Returns the model of the form. */
    public StudyFormViewModel form() {
        return form;
    }

    /** Returns the stage. */
    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** Returns the progress; null before it is known. */
    ReadOnlyObjectProperty<StudyJob.Count> countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Returns the running or last study; null before the first. */
    public ReadOnlyObjectProperty<StudyPlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** Returns the finished runs, in the order of the study. */
    public ObservableList<FinishedRun> finished() {
        return finishedForReading;
    }

    /** Returns the message shown after the report was passed to the browser; null for none. */
    public ReadOnlyObjectProperty<Message> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /** Returns the reason of a failure; null unless the study failed. */
    public Message problem() {
        return problem;
    }

    /** Returns the number of parallel runs, which is the number of cores. */
    public int jobs() {
        return StudyOptions.JOBS.otherwise().orElseThrow();
    }

    /** Tells whether a study is running. */
    public boolean busy() {
        return stage.get() == Stage.RUNNING || stage.get() == Stage.STOPPING;
    }

    /** Starts the study of the form, or resumes it, unless one is running. */
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
        activities.say(ActivityKind.STUDY, Message.of("study.status.starting"), this::stop);
        executor.execute(begun);
    }

    /** Stops after the current step; finished runs are kept. */
    public void stop() {
        if (stage.get() == Stage.RUNNING) {
            stage.set(Stage.STOPPING);
        }
        job.ifPresent(StudyJob::stop);
    }

    /** Opens the report of the folder in the browser. */
    public void openReport() {
        form.previewProperty().get().report().ifPresent(report -> open(report, "study.opened.report"));
    }

    /** Opens the folder of the report. */
    public void openFolder() {
        form.previewProperty().get().report().ifPresent(report -> open(report.getParent(), "study.opened.folder"));
    }

    /** Publishes new results; called once per pulse. */
    public void pulse() {
        form.pulse();
        job.ifPresent(this::take);
    }

    private void take(StudyJob running) {
        StudyJob.End end = running.end();
        running.drain(this::insert);
        StudyJob.Count now = running.count();
        if (now != null && !now.equals(count.get())) {
            count.set(now);
            activities.say(ActivityKind.STUDY, Message.of("study.status", now.done(), now.all()), this::stop);
        }
        if (end != null) {
            job = Optional.empty();
            finish(end);
        }
    }

    private void insert(FinishedRun run) {
        int place = finished.size();
        while (place > 0 && finished.get(place - 1).run().index() > run.run().index()) {
            place--;
        }
        finished.add(place, run);
    }

    private void finish(StudyJob.End end) {
        problem = end.problem().orElse(null);
        stage.set(end.problem().isPresent() ? Stage.FAILED : end.stopped() ? Stage.STOPPED : Stage.DONE);
        if (end.problem().isPresent()) {
            activities.fail(ActivityKind.STUDY, Message.of("study.status.failed", problem));
        } else {
            activities.finish(
                    ActivityKind.STUDY, Message.of(end.stopped() ? "study.status.stopped" : "study.status.done"));
        }
        form.refresh();
    }

    /** Discards the results when the form no longer describes the study that was run. */
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
        // Some systems take long to find a browser.
        executor.execute(() -> browser.accept(address));
    }
}
