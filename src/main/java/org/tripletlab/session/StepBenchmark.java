package org.tripletlab.session;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tripletlab.batch.Triplets;
import org.tripletlab.math.FloatMatrix;
import org.tripletlab.math.MatrixProduct;
import org.tripletlab.nn.Mlp;

/** Times the training step of an experiment beside the matrix products that it cannot do without. */
public final class StepBenchmark {
    private static final int REPEATS = 60;

    /**
     * Medians over the rounds.
     *
     * @param productsMillis the eight products of a step, run alone
     * @param stepMillis the step with its triplets given: all but mining
     * @param wholeMillis the whole step
     * @param gigaflops rate of the products in 1e9 floating-point operations per second
     */
    public record Shares(double productsMillis, double stepMillis, double wholeMillis, double gigaflops) {}

    /**
     * Memory of this process at one moment, in 10⁶ bytes; NaN where the system does not tell.
     *
     * @param processMegabytes resident memory
     * @param outsideHeapMegabytes resident memory less the committed Java heap
     */
    public record Memory(double processMegabytes, double outsideHeapMegabytes) {}

    /**
     * A long run.
     *
     * @param stepsPerSecond over wall time
     * @param medianMillis median step
     * @param p99Millis 99th percentile
     * @param p999Millis 99.9th percentile
     * @param longestMillis longest step
     * @param early memory after a tenth of the steps
     * @param late memory at the end
     */
    public record Endurance(
            double stepsPerSecond,
            double medianMillis,
            double p99Millis,
            double p999Millis,
            double longestMillis,
            Memory early,
            Memory late) {}

    private final ExperimentSpec spec;
    private final TrainingData data;

    /** Makes a benchmark of this experiment. */
    public StepBenchmark(ExperimentSpec spec, TrainingData data) {
        this.spec = spec;
        this.data = data;
    }

    /** Times the three in turns, so that a machine that slows down slows all of them. */
    public Shares inTurns(int rounds) {
        List<MatrixProduct> products = productsOfAStep();
        TrainingSession whole = new TrainingSession(spec, data);
        TrainingSession given = new TrainingSession(spec, data);
        for (int i = 0; i < 5 * REPEATS; i++) {
            whole.step();
        }
        Triplets mined = whole.lastTriplets();
        given.useTriplets(mined);
        double[][] millis = new double[3][rounds];
        for (int round = -2; round < rounds; round++) {
            double[] now = {
                time(() -> products.forEach(MatrixProduct::run)), time(given::step), time(whole::step),
            };
            for (int i = 0; i < now.length && round >= 0; i++) {
                millis[i][round] = now[i];
            }
        }
        double productsMillis = median(millis[0]);
        return new Shares(
                productsMillis, median(millis[1]), median(millis[2]), flopsOfAStep() / (productsMillis * 1e6));
    }

    /** Trains for many steps with the probe set measured as usual. */
    public Endurance endure(int steps) {
        double[] millis = new double[steps];
        try (MeasuredTraining training = new MeasuredTraining(spec, data, recording -> {})) {
            Memory early = memory();
            long start = System.nanoTime();
            for (int i = 0; i < steps; i++) {
                long before = System.nanoTime();
                training.step();
                millis[i] = (System.nanoTime() - before) / 1e6;
                if (i == steps / 10) {
                    early = memory();
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            training.await();
            Memory late = memory();
            Arrays.sort(millis);
            return new Endurance(
                    steps / seconds,
                    median(millis),
                    millis[(int) (0.99 * (steps - 1))],
                    millis[(int) (0.999 * (steps - 1))],
                    millis[steps - 1],
                    early,
                    late);
        }
    }

    private int[] widths() {
        return new int[] {
            data.training().train().imageSize(),
            Mlp.HIDDEN.get(0),
            Mlp.HIDDEN.get(1),
            spec.get(Parameters.EMBEDDING_SIZE)
        };
    }

    private int batchSize() {
        return data.classesPerBatch() * data.imagesPerClass();
    }

    /** Three products forward, three for the weights' gradients, two for the gradients between the layers. */
    private List<MatrixProduct> productsOfAStep() {
        int[] widths = widths();
        List<MatrixProduct> products = new ArrayList<>();
        FloatMatrix input = new FloatMatrix(batchSize(), widths[0]);
        for (int i = 1; i < widths.length; i++) {
            FloatMatrix weights = new FloatMatrix(widths[i - 1], widths[i]);
            FloatMatrix output = new FloatMatrix(batchSize(), widths[i]);
            products.add(MatrixProduct.of(input, weights, output));
            products.add(MatrixProduct.ofTransposedFirst(input, output, new FloatMatrix(widths[i - 1], widths[i])));
            if (i > 1) {
                products.add(
                        MatrixProduct.ofTransposedSecond(output, weights, new FloatMatrix(batchSize(), widths[i - 1])));
            }
            input = output;
        }
        return products;
    }

    private double flopsOfAStep() {
        int[] widths = widths();
        double flops = 0;
        for (int i = 1; i < widths.length; i++) {
            flops += (i > 1 ? 3 : 2) * 2.0 * batchSize() * widths[i - 1] * widths[i];
        }
        return flops;
    }

    private static double time(Runnable work) {
        long start = System.nanoTime();
        for (int i = 0; i < REPEATS; i++) {
            work.run();
        }
        return (System.nanoTime() - start) / 1e6 / REPEATS;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static Memory memory() {
        double heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted() / 1e6;
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
                if (line.startsWith("VmRSS:")) {
                    double resident = Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024 / 1e6;
                    return new Memory(resident, resident - heap);
                }
            }
        } catch (IOException notLinux) {
            // Only Linux tells the resident memory in a file; elsewhere the figure is left out.
        }
        return new Memory(Double.NaN, Double.NaN);
    }
}
