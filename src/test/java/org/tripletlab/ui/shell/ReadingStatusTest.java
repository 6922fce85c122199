package org.tripletlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tripletlab.data.file.FolderReading;
import org.tripletlab.data.file.ReadingMonitor;
import org.tripletlab.text.Message;
import org.tripletlab.ui.model.Activities;
import org.tripletlab.ui.model.ActivityKind;

class ReadingStatusTest {
    @Test
    void tellsHowFarItIsStopsItAndLeavesOtherActivitiesAlone() throws InterruptedException {
        ReadingMonitor monitor = new ReadingMonitor();
        Activities activities = new Activities(System::nanoTime);
        ReadingStatus status = new ReadingStatus(monitor, activities);
        FolderReading reading = monitor.reading(Optional.empty());
        reading.progress().read(1, 10);
        status.pulse();
        assertThat(activities.currentProperty().get())
                .as("only for a moment so far")
                .isNull();
        Thread.sleep(350);
        reading.progress().read(2, 10);
        status.pulse();
        assertThat(activities.currentProperty().get().says()).isEqualTo(Message.of("status.reading", 2, 10));
        activities.currentProperty().get().cancel().orElseThrow().run();
        assertThat(reading.stopped().getAsBoolean()).isTrue();
        status.pulse();
        assertThat(activities.currentProperty().get()).isNull();

        activities.say(ActivityKind.SAVE, Message.of("saving"));
        reading.progress().read(1, 10);
        Thread.sleep(350);
        status.pulse();
        assertThat(activities.currentProperty().get().says().key()).isEqualTo("saving");
        reading.progress().read(10, 10);
        status.pulse();
        assertThat(activities.currentProperty().get().says().key()).isEqualTo("saving");
    }

    @Test
    void aFileOfNumbersIsToldInMegabytes() throws InterruptedException {
        ReadingMonitor monitor = new ReadingMonitor();
        Activities activities = new Activities(System::nanoTime);
        ReadingStatus status = new ReadingStatus(monitor, activities);
        FolderReading reading = monitor.reading(Optional.empty());
        reading.progress().readBytes(1_000_000, 120_400_000);
        Thread.sleep(350);
        reading.progress().readBytes(12_000_000, 120_400_000);
        status.pulse();
        assertThat(activities.currentProperty().get().says()).isEqualTo(Message.of("status.reading-file", 12, 120));
        reading.progress().readBytes(120_400_000, 120_400_000);
        status.pulse();
        assertThat(activities.currentProperty().get()).isNull();
    }
}
