package org.tripletlab.mining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tripletlab.math.RandomStream;

class ZoneTest {
    @Test
    void bordersBelongToTheHarderZone() {
        assertThat(of(1, 0.5, 0.25)).containsExactly(Zone.HARD);
        assertThat(of(1, 1, 0.25)).containsExactly(Zone.HARD);
        assertThat(of(1, Math.nextUp(1.0), 0.25)).containsExactly(Zone.SEMI_HARD);
        assertThat(of(1, 1.25, 0.25)).containsExactly(Zone.SEMI_HARD);
        assertThat(of(1, Math.nextUp(1.25), 0.25)).containsExactly(Zone.EASY);
        assertThat(of(1, 1, 0)).containsExactly(Zone.HARD);
        assertThat(of(1, Math.nextUp(1.0), 0)).containsExactly(Zone.EASY);
    }

    @Test
    void notANumberLiesInNoZone() {
        assertThat(of(Double.NaN, 1, 0.2)).isEmpty();
        assertThat(of(1, Double.NaN, 0.2)).isEmpty();
    }

    @Test
    void limitIsTheLargestSemiHardDistance() {
        RandomStream random = RandomStream.of(6, "limit");
        for (int i = 0; i < 20_000; i++) {
            double distance = random.nextInt(10) * random.nextDouble() * Math.pow(10, -random.nextInt(20));
            double margin = random.nextInt(10) * 0.1 * Math.pow(10, -random.nextInt(20));
            double limit = Zone.semiHardLimit(distance, margin);
            assertThat(limit - distance).isBetween(0.0, margin);
            assertThat(Zone.EASY.contains(distance, Math.nextUp(limit), margin)).isTrue();
        }
    }

    private static List<Zone> of(double anchorPositive, double anchorNegative, double margin) {
        return Arrays.stream(Zone.values())
                .filter(zone -> zone.contains(anchorPositive, anchorNegative, margin))
                .toList();
    }
}
