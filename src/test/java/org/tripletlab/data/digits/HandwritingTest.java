package org.tripletlab.data.digits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tripletlab.math.RandomStream;

class HandwritingTest {
    private static final Stroke BAR = new Stroke(new double[] {50, 50}, new double[] {0, 100}, new boolean[2]);

    @Test
    void writesTheSameForTheSameStream() {
        Stroke once = write(5);
        Stroke again = write(5);
        Stroke other = write(6);

        assertThat(again.x()).containsExactly(once.x());
        assertThat(again.y()).containsExactly(once.y());
        assertThat(other.x()).isNotEqualTo(once.x());
    }

    @Test
    void slantsToTheRightOnAverageWithAWideSpread() {
        int count = 2000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < count; i++) {
            Stroke written = write(i);
            int last = written.count() - 1;
            double slant = (written.x()[0] - written.x()[last]) / (written.y()[last] - written.y()[0]);
            sum += slant;
            squares += slant * slant;
        }
        double mean = sum / count;
        assertThat(mean).isBetween(0.1, 0.25);
        assertThat(Math.sqrt(squares / count - mean * mean)).isBetween(0.2, 0.4);
    }

    private static Stroke write(int index) {
        return Handwriting.random(RandomStream.of(5, "hand", index))
                .write(List.of(BAR))
                .get(0);
    }
}
