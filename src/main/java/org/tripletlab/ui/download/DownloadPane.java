package org.tripletlab.ui.download;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.tripletlab.data.download.DownloadProgress;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.control.FormControls;
import org.tripletlab.ui.download.DownloadViewModel.Stage;
import org.tripletlab.ui.fx.TextBindings;

/** Content of the download dialog. */
public final class DownloadPane extends VBox {
    private static final double MEGABYTE = 1e6;

    private final DownloadViewModel download;
    private final FormControls controls;
    private final Texts texts;

    /**
     * Creates the pane.
     *
     * @param useMnist restarts the experiment with the downloaded data set
     * @param close closes the dialog
     */
    public DownloadPane(DownloadViewModel download, TextBindings words, Runnable useMnist, Runnable close) {
        this.download = download;
        this.controls = new FormControls(words);
        this.texts = words.texts();
        setId("download");
        getStyleClass().add("dialog");
        BooleanBinding running = download.stageProperty().isEqualTo(Stage.RUNNING);
        BooleanBinding done = download.stageProperty().isEqualTo(Stage.DONE);

        Label title = new Label();
        title.getStyleClass().add("dialog-title");
        title.textProperty().bind(words.text("download.title"));
        Label says = new Label();
        says.setId("download-says");
        says.setWrapText(true);
        says.textProperty().bind(words.wording(this::says, download.stageProperty(), download.problemProperty()));
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty()
                .bind(Bindings.createDoubleBinding(this::share, download.progressProperty(), download.stageProperty()));
        bar.visibleProperty().bind(running.or(done));
        Label bytes = new Label();
        bytes.setId("download-bytes");
        bytes.textProperty().bind(words.wording(this::bytes, download.progressProperty()));
        bytes.visibleProperty().bind(running);

        Button start = controls.button("download-start", "download.start", download::start);
        start.getStyleClass().add(Styles.ACCENT);
        show(start, running.or(done).not());
        Button cancel = controls.button("download-cancel", "cancel", download::cancel);
        show(cancel, running);
        Button use = controls.button("download-use", "download.use", () -> {
            useMnist.run();
            close.run();
        });
        use.getStyleClass().add(Styles.ACCENT);
        show(use, done);
        Button closeButton = controls.button("download-close", "close", close);
        closeButton.setCancelButton(true);
        getChildren().addAll(title, says, bar, bytes, FormControls.buttons(start, cancel, use, closeButton));
    }

    private String says() {
        return switch (download.stageProperty().get()) {
            case READY -> texts.format("download.explain", download.folder());
            case RUNNING -> texts.get("download.running");
            case DONE -> texts.get("download.arrived");
            case FAILED -> texts.say(download.problemProperty().get());
        };
    }

    private double share() {
        DownloadProgress now = download.progressProperty().get();
        if (download.stageProperty().get() == Stage.DONE) {
            return 1;
        }
        return now == null || now.bytesTotal() == 0
                ? ProgressBar.INDETERMINATE_PROGRESS
                : (double) now.bytesDone() / now.bytesTotal();
    }

    private String bytes() {
        DownloadProgress now = download.progressProperty().get();
        if (now == null) {
            return "";
        }
        String key = Double.isNaN(now.secondsLeft()) ? "download.bytes" : "download.bytes-and-time";
        return texts.format(
                key,
                now.bytesDone() / MEGABYTE,
                now.bytesTotal() / MEGABYTE,
                now.mirror(),
                Math.ceil(now.secondsLeft()));
    }

    private static void show(Button button, BooleanBinding when) {
        button.visibleProperty().bind(when);
        button.managedProperty().bind(when);
    }
}
