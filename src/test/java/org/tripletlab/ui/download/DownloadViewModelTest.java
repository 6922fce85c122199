package org.tripletlab.ui.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.download.DownloadCancelledException;
import org.tripletlab.data.download.DownloadProgress;
import org.tripletlab.text.Message;
import org.tripletlab.ui.ScreenQueue;
import org.tripletlab.ui.download.DownloadViewModel.Stage;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.model.Activities;
import org.tripletlab.ui.model.ActivityKind;
import org.tripletlab.ui.model.Problems.Problem;

class DownloadViewModelTest {
    private static final Path FOLDER = Path.of("mnist");
    private static final DownloadProgress HALF = new DownloadProgress("images", "mirror", 5_000_000, 10_000_000, 3);

    private final ScreenQueue screen = new ScreenQueue();
    private final Background background = new Background(screen);
    private final Activities activities = new Activities(System::nanoTime);
    private final AtomicInteger arrivals = new AtomicInteger();

    @AfterEach
    void end() {
        background.close();
    }

    @Test
    void saysHowFarItIsAndThatAllIsThere() throws Exception {
        CountDownLatch half = new CountDownLatch(1);
        CountDownLatch continueFrom = new CountDownLatch(1);
        DownloadViewModel model = model((folder, listener, cancelled) -> {
            assertThat(folder).isEqualTo(FOLDER);
            listener.progress(HALF);
            half.countDown();
            await(continueFrom);
        });
        assertThat(model.stageProperty().get()).isEqualTo(Stage.READY);
        model.start();
        await(half);
        assertThat(model.progressProperty().get())
                .as("taken at the pulse, not when it comes")
                .isNull();
        model.pulse();
        assertThat(model.progressProperty().get()).isEqualTo(HALF);
        assertThat(activities.currentProperty().get().says()).isEqualTo(Message.of("download.status", 5.0, 10.0));
        continueFrom.countDown();
        screen.takeNext();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.DONE);
        assertThat(arrivals).hasValue(1);
        assertThat(activities.currentProperty().get()).isNull();
        assertThat(activities.newsProperty().get().key()).isEqualTo("download.done");
    }

    @Test
    void isReadyAgainAfterItWasCancelledFromTheStatusBar() throws Exception {
        DownloadViewModel model = model((folder, listener, cancelled) -> {
            listener.progress(HALF);
            while (!cancelled.getAsBoolean()) {
                Thread.onSpinWait();
            }
            throw new DownloadCancelledException();
        });
        model.start();
        while (activities.currentProperty().get() == null) {
            model.pulse();
        }
        activities.currentProperty().get().cancel().orElseThrow().run();
        screen.takeNext();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.READY);
        assertThat(activities.newsProperty().get().key()).isEqualTo("download.cancelled");
        assertThat(arrivals).hasValue(0);
    }

    @Test
    void saysWhyItFailedAndCanBeTriedOnceMore() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        DownloadViewModel model = model((folder, listener, cancelled) -> {
            if (tries.incrementAndGet() == 1) {
                throw new DatasetException(Message.of("download.refused.folder", "/mnist", "busy"));
            }
        });
        model.start();
        model.start();
        screen.takeNext();
        assertThat(tries).as("a second start while it runs does nothing").hasValue(1);
        assertThat(model.stageProperty().get()).isEqualTo(Stage.FAILED);
        assertThat(model.problemProperty().get()).isEqualTo(Message.of("download.refused.folder", "/mnist", "busy"));
        assertThat(activities.problems().shownProperty().get())
                .containsExactly(new Problem(
                        ActivityKind.DOWNLOAD,
                        Message.of("download.failed", model.problemProperty().get())));
        model.start();
        screen.takeNext();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.DONE);
        assertThat(activities.problems().shownProperty().get()).isEmpty();
    }

    private DownloadViewModel model(DownloadViewModel.Source source) {
        return new DownloadViewModel(background, source, FOLDER, activities, arrivals::incrementAndGet);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
