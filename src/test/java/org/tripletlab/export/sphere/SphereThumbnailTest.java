package org.tripletlab.export.sphere;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.TrainedLane;

class SphereThumbnailTest {
    @Test
    void ofALongNameOnlyTheBeginningIsWritten() throws IOException {
        byte[] one = drawn("x".repeat(30) + "y".repeat(100));
        assertThat(drawn("x".repeat(30) + "z".repeat(100))).isEqualTo(one);
        assertThat(drawn("z".repeat(30) + "y".repeat(100))).isNotEqualTo(one);
    }

    private static byte[] drawn(String name) throws IOException {
        LaneRecord lane = TrainedLane.named('A', TrainedLane.SPEC, Collections.nCopies(10, name));
        List<Recording> recordings = lane.view().recordings();
        return SphereThumbnail.draw(
                recordings.get(recordings.size() - 1), lane.view().data(), 420);
    }
}
