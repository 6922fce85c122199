package org.tripletlab.ui.download;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tripletlab.data.download.DownloadCancelledException;
import org.tripletlab.data.download.DownloadProgress;
import org.tripletlab.dataset.ErrorMessage;
import org.tripletlab.text.Message;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.model.Activities;
import org.tripletlab.ui.model.ActivityKind;

/** View model of the download. It continues while the dialog is closed; the status bar shows its progress and can cancel it. */
public final class DownloadViewModel {
    private static final double MEGABYTE = 1e6;

    private final Background background;
    private final Source source;
    private final Path folder;
    private final Activities activities;
    private final Runnable arrived;
    private final AtomicReference<DownloadProgress> newest = new AtomicReference<>();
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.READY);
    private final ReadOnlyObjectWrapper<DownloadProgress> progress = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Message> problem = new ReadOnlyObjectWrapper<>();
    private AtomicBoolean cancelled = new AtomicBoolean();

    /** Stage of the download. */
    public enum Stage {
        READY,
        RUNNING,
        DONE,
        FAILED
    }

    /** Source of the files. */
    @FunctionalInterface
    public interface Source {
        /**
         * Downloads all files; blocks until they are complete.
         *
         * @throws IOException with one sentence if it fails
         */
        void download(Path folder, DownloadProgress.Listener listener, BooleanSupplier cancelled) throws IOException;
    }

    /**
     * Creates the view model.
     *
     * @param background runs the download
     * @param source provides the files
     * @param folder where the files are stored
     * @param activities informed of the progress and the outcome
     * @param arrived called after all files have arrived
     */
    public DownloadViewModel(
            Background background, Source source, Path folder, Activities activities, Runnable arrived) {
        this.background = background;
        this.source = source;
        this.folder = folder;
        this.activities = activities;
        this.arrived = arrived;
    }

    /** Returns the stage. */
    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** Returns the newest progress; null before the first report. */
    public ReadOnlyObjectProperty<DownloadProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Returns the reason of the last failure; null before one. */
    public ReadOnlyObjectProperty<Message> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Returns the folder where the files are stored. */
    public Path folder() {
        return folder;
    }

    /** Starts the download unless it is running. */
    public void start() {
        if (stage.get() == Stage.RUNNING) {
            return;
        }
        AtomicBoolean stop = new AtomicBoolean();
        cancelled = stop;
        newest.set(null);
        progress.set(null);
        stage.set(Stage.RUNNING);
        background.run(
                () -> {
                    source.download(folder, newest::set, stop::get);
                    return folder;
                },
                where -> end(),
                this::fail);
    }

    /** Cancels the download; complete files stay. */
    public void cancel() {
        cancelled.set(true);
    }

    /** Publishes the newest progress; called once per pulse. */
    public void pulse() {
        DownloadProgress now = newest.get();
        if (stage.get() == Stage.RUNNING && now != null && !now.equals(progress.get())) {
            progress.set(now);
            activities.say(
                    ActivityKind.DOWNLOAD,
                    Message.of("download.status", now.bytesDone() / MEGABYTE, now.bytesTotal() / MEGABYTE),
                    this::cancel);
        }
    }

    private void end() {
        stage.set(Stage.DONE);
        activities.finish(ActivityKind.DOWNLOAD, Message.of("download.done"));
        arrived.run();
    }

    private void fail(Exception exception) {
        if (exception instanceof DownloadCancelledException) {
            stage.set(Stage.READY);
            activities.finish(ActivityKind.DOWNLOAD, Message.of("download.cancelled"));
        } else {
            problem.set(ErrorMessage.of(exception));
            stage.set(Stage.FAILED);
            activities.fail(ActivityKind.DOWNLOAD, Message.of("download.failed", problem.get()));
        }
    }
}
