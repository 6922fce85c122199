package org.tripletlab.runner;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tripletlab.batch.Triplets;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.math.matrix.FloatMatrix;
import org.tripletlab.math.matrix.MatrixProduct;
import org.tripletlab.nn.LayerShape;
import org.tripletlab.training.TrainingSession;

/**
 * Benchmark of the training step of an experiment against its matrix products.
 *
 * <p>The products of a convolution are counted for dense gradients; the network skips most of them in the backward
 * pass, because they multiply zeros, so that a step can take less time than its products.
 */
public final class StepBenchmark {
    /** Duration of a group of steps that is timed together, so that the clock resolution is negligible. */
    private static final double TOGETHER_MILLIS = 150;

    private static final int CONVOLVED_AT_ONCE = 4;
    private static final int WARM_UP = 300;
    private static final int WARM_UP_LARGE = 40;
    private static final double LARGE_FLOPS = 5e8;

    /**
     * Medians over the rounds.
     *
     * @param productsMillis the matrix products of a step, run alone
     * @param stepMillis the step with fixed triplets: without mining
     * @param wholeMillis the whole step
     * @param gigaflops rate of the products in 1e9 floating-point operations per second
     */
    public record Shares(double productsMillis, double stepMillis, double wholeMillis, double gigaflops) {}

    /**
     * Memory use of this process, in 10⁶ bytes; NaN where the system does not report it.
     *
     * @param processMegabytes resident memory
     * @param outsideHeapMegabytes resident memory minus the committed Java heap
     */
    public record Memory(double processMegabytes, double outsideHeapMegabytes) {}

    /**
     * Result of a long run.
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

    /** Creates a benchmark of this experiment. */
    public StepBenchmark(ExperimentSpec spec, TrainingData data) {
        this.spec = spec;
        this.data = data;
    }

    /** Times the three in turns, so that a change of machine speed affects all of them. */
    public Shares inTurns(int rounds) {
        List<MatrixProduct> products = productsOfAStep();
        TrainingSession whole = new TrainingSession(spec, data);
        TrainingSession given = new TrainingSession(spec, data);
        for (int i = 0; i < warmUp(); i++) {
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

    /** Trains many steps with the usual measurements of the evaluation set. */
    public Endurance endure(int steps) {
        double[] millis = new double[steps];
        try (MeasuredTraining training = new MeasuredTraining(spec, data, (recording, network) -> {})) {
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

    private int batchSize() {
        return data.batch().classes() * data.batch().imagesPerClass();
    }

    /** All matrix products of a step: forward pass, weight gradient and, above the first layer, input gradient. */
    private List<MatrixProduct> productsOfAStep() {
        List<MatrixProduct> products = new ArrayList<>();
        List<LayerShape> layers = data.networkShape(spec).layers();
        for (LayerShape layer : layers) {
            // The positions of a convolution are rows of a matrix; a few images at a time, as in the network.
            int images = layer.positions() == 1 ? batchSize() : CONVOLVED_AT_ONCE;
            int rows = images * layer.positions();
            FloatMatrix input = new FloatMatrix(rows, layer.inputs());
            FloatMatrix weights = new FloatMatrix(layer.inputs(), layer.outputs());
            FloatMatrix output = new FloatMatrix(rows, layer.outputs());
            List<MatrixProduct> ofLayer = new ArrayList<>();
            ofLayer.add(MatrixProduct.of(input, weights, output));
            ofLayer.add(
                    MatrixProduct.ofTransposedFirst(input, output, new FloatMatrix(layer.inputs(), layer.outputs())));
            if (!products.isEmpty()) {
                ofLayer.add(MatrixProduct.ofTransposedSecond(output, weights, new FloatMatrix(rows, layer.inputs())));
            }
            for (int done = 0; done < batchSize(); done += images) {
                products.addAll(ofLayer);
            }
        }
        return products;
    }

    private double flopsOfAStep() {
        return 2 * data.networkShape(spec).multiplyAdds(batchSize());
    }

    private int warmUp() {
        return flopsOfAStep() > LARGE_FLOPS ? WARM_UP_LARGE : WARM_UP;
    }

    private static double time(Runnable work) {
        long start = System.nanoTime();
        int repeats = 0;
        while (repeats == 0 || System.nanoTime() - start < TOGETHER_MILLIS * 1e6) {
            work.run();
            repeats++;
        }
        return (System.nanoTime() - start) / 1e6 / repeats;
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
            // Only Linux reports the resident memory in a file; elsewhere the value is left out.
        }
        return new Memory(Double.NaN, Double.NaN);
    }
}
