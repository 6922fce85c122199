package org.tripletlab.metric.pairs;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tripletlab.math.RandomStream;
import org.tripletlab.metric.geometry.PointCloud;

/**
 * Prints how long a measurement of 2,000 probe images takes on kinds of spheres: {@code mvn -q -Pbenchmark
 * -Dbenchmark=EvaluationMeasurerBenchmark}.
 */
class EvaluationMeasurerBenchmark {
    private static final int ROUNDS = 60;

    @Test
    void print() {
        RandomStream random = RandomStream.of(1, "benchmark");
        for (int round = 0; round < 2; round++) {
            for (int kind = 0; kind < PointCloud.KINDS; kind++) {
                PointCloud cloud = PointCloud.random(random, kind, 2_000, 3, 10);
                EvaluationMeasurer measurer = new EvaluationMeasurer(cloud.labels(), 10, 3);
                double[] millis = new double[ROUNDS];
                for (int i = 0; i < ROUNDS; i++) {
                    long start = System.nanoTime();
                    measurer.measure(cloud.unit());
                    millis[i] = (System.nanoTime() - start) / 1e6;
                }
                Arrays.sort(millis);
                System.out.printf("kind %d: median %.2f ms, least %.2f ms%n", kind, millis[ROUNDS / 2], millis[0]);
            }
        }
    }
}
