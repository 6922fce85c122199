package org.tripletlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tripletlab.data.folder.FolderReading;
import org.tripletlab.data.folder.ReadingMonitor;
import org.tripletlab.text.Notice;
import org.tripletlab.ui.model.Activities;

class ReadingStatusTest {
    @Test
    void tellsHowFarItIsStopsItAndLeavesOtherActivitiesAlone() throws InterruptedException {
        ReadingMonitor monitor = new ReadingMonitor();
        Activities activities = new Activities();
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
        assertThat(activities.currentProperty().get().says()).isEqualTo(Notice.of("status.reading", 2, 10));
        activities.currentProperty().get().cancel().orElseThrow().run();
        assertThat(reading.stopped().getAsBoolean()).isTrue();
        status.pulse();
        assertThat(activities.currentProperty().get()).isNull();

        activities.say(Notice.of("saving"));
        reading.progress().read(1, 10);
        Thread.sleep(350);
        status.pulse();
        assertThat(activities.currentProperty().get().says().key()).isEqualTo("saving");
        reading.progress().read(10, 10);
        status.pulse();
        assertThat(activities.currentProperty().get().says().key()).isEqualTo("saving");
    }
}
