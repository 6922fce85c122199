package org.tripletlab.training;

import java.util.Optional;
import org.tripletlab.batch.LabelledBatch;
import org.tripletlab.batch.Triplets;
import org.tripletlab.data.sampling.BalancedBatchSampler;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.experiment.BatchSpec;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.loss.LossValue;
import org.tripletlab.math.ClassWedges;
import org.tripletlab.math.UnitLength;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.metric.statistics.BatchStatistics;
import org.tripletlab.mining.BatchClasses;
import org.tripletlab.nn.EmbeddingNetwork;
import org.tripletlab.nn.NetworkShape;
import org.tripletlab.nn.Networks;
import org.tripletlab.nn.optimiser.Optimiser;
import org.tripletlab.nn.optimiser.OptimiserSpec;
import org.tripletlab.option.OptionException;
import org.tripletlab.text.Message;

/**
 * Training loop of one experiment, step by step: batch, embeddings, tuples, loss, gradient, update.
 *
 * <p>{@link #step()} is synchronous and deterministic: the same experiment gives the same numbers, digit for digit, on
 * the same machine. The batch of a step, its augmentation and the draws of its miner depend on the seed and the step's
 * number alone. Used by one thread at a time.
 */
public final class TrainingSession {
    private final TrainingImages input;
    private final BalancedBatchSampler sampler;
    private final EmbeddingNetwork network;
    private final Optimiser optimiser;
    private final SessionLoss loss;
    private final TupleSource tuples;

    /** The network's weights, then the loss's own. */
    private final float[] weights;

    private final float[] gradient;
    private final float[] images;
    private final float[] rawFloats;
    private final double[] raw;

    private ExperimentSpec spec;
    private OptimiserSpec descent;
    private CompletedStep taken;
    private String minerId;
    private boolean changed;
    private int stepsDone;
    private BatchStatistics lastBatch;

    /**
     * Draws the initial weights and allocates every buffer.
     *
     * @param spec the experiment
     * @param data its images
     */
    public TrainingSession(ExperimentSpec spec, TrainingData data) {
        this(spec, data, Optional.empty());
    }

    /**
     * Starts from given weights.
     *
     * @param start the network's weights and the loss's own, as {@link #copyWeights()} returns them; copied
     */
    public TrainingSession(ExperimentSpec spec, TrainingData data, Optional<float[]> start) {
        this.spec = spec;
        BatchSpec batches = spec.batch();
        int batchSize = data.batch().classes() * data.batch().imagesPerClass();
        this.input = new TrainingImages(batches, data);
        this.sampler = new BalancedBatchSampler(
                data.trained().examples().labels(),
                data.batch().classes(),
                data.batch().imagesPerClass(),
                batches.seed());
        NetworkShape shape = data.networkShape(spec);
        this.network = Networks.create(shape, batchSize);
        this.loss = new SessionLoss(spec.loss(), data.trained().classes().length, shape.embeddingSize());
        this.tuples = new TupleSource(spec.miner(), loss.tuples(), batchSize);
        this.minerId = tuples.minerAt(0);
        this.weights = new float[network.weightCount() + loss.weightCount()];
        if (start.isPresent()) {
            requireLength(start.get(), weights.length, shape.weightCount());
            System.arraycopy(start.get(), 0, weights, 0, weights.length);
        } else {
            float[] drawn = Networks.initialWeights(shape, batches.seed());
            System.arraycopy(drawn, 0, weights, 0, drawn.length);
            loss.drawWeights(batches.seed(), weights, drawn.length);
        }
        this.network.setWeights(weights);
        this.gradient = new float[weights.length];
        this.descent = spec.optimiser();
        this.optimiser = descent.create(weights.length);
        this.images = new float[batchSize * shape.inputSize()];
        this.rawFloats = new float[batchSize * shape.embeddingSize()];
        this.raw = new double[rawFloats.length];
    }

    /** Returns the network in training. */
    public NetworkShape network() {
        return network.shape();
    }

    /** Returns the experiment, with the changes made so far. */
    public ExperimentSpec spec() {
        return spec;
    }

    /** Returns the number of optimiser updates requested so far; a step without tuples counts, but changes nothing. */
    public int stepsDone() {
        return stepsDone;
    }

    /**
     * Returns the miner of the last step, or of the first before any: an id or a rank window in the text form of
     * schedules; empty without mining.
     */
    public String miner() {
        return minerId;
    }

    /** Returns the miner with which a stage of the schedule begins at the next step, if one does. */
    public Optional<String> stageBeginning() {
        String next = tuples.minerAt(stepsDone);
        return stepsDone > 0 && !changed && !next.equals(minerId) ? Optional.of(next) : Optional.empty();
    }

    /** Tells whether the next stage of the schedule depends on a measurement. */
    public boolean waitsForMeasurements() {
        return spec.stages().isMeasured();
    }

    /** Processes a measurement, which may end a stage of the schedule. */
    public void observe(Measurement measurement) {
        tuples.observe(measurement);
    }

    /**
     * Returns the loss of a collapsed embedding, at which the loss stops falling; NaN if there is none.
     *
     * @param tupleCount tuples of the batch; used for a sum only
     */
    public double collapseFloor(int tupleCount) {
        return loss.collapseFloor(tupleCount);
    }

    /** Returns a copy of the weights: the network's, then the loss's own. */
    public float[] copyWeights() {
        return weights.clone();
    }

    /** Returns the current class directions of the loss, for a loss with class weights. */
    public Optional<ClassWedges> wedges() {
        return loss.wedges(weights, network.weightCount());
    }

    /**
     * Changes values of live parameters.
     *
     * @param next differs from {@link #spec()} in live parameters only
     */
    public void change(ExperimentSpec next) {
        spec = next;
        descent = next.optimiser();
        loss.change(next.loss());
        tuples.change(next.miner());
        changed = true;
    }

    /**
     * Performs one optimiser step.
     *
     * @return statistics of the batch before the update; a loss of NaN means that the network has diverged
     */
    public BatchStatistics step() {
        LabelledBatch batch = sampler.sample(stepsDone);
        input.fill(batch.examples(), stepsDone, images);
        network.forward(images, rawFloats);
        for (int i = 0; i < raw.length; i++) {
            raw[i] = rawFloats[i];
        }
        UnitLength unit = UnitLength.of(raw, network.embeddingSize());
        minerId = tuples.minerAt(stepsDone);
        changed = false;
        TupleSource.Chosen chosen =
                tuples.choose(BatchClasses.of(batch.labels()), unit.unit(), network.embeddingSize(), stepsDone);
        LossValue value = loss.evaluate(raw, unit, batch.labels(), chosen, stepsDone, weights, network.weightCount());
        double gradientNorm = value.tupleCount() == 0 ? 0 : update(unit, value);
        stepsDone++;
        taken = new CompletedStep(spec, stepsDone, batch, unit.unit(), chosen, value.activeCount());
        lastBatch = new BatchStatistics(
                isFinite(raw) ? value.value() : Double.NaN,
                value.tupleCount(),
                value.tupleCount() / (double) Math.max(1, chosen.capacity()),
                value.tupleCount() == 0 ? Double.NaN : value.activeCount() / (double) value.tupleCount(),
                gradientNorm,
                value.tupleCount());
        return lastBatch;
    }

    /** Returns statistics of the last step; null before any. */
    public BatchStatistics lastBatch() {
        return lastBatch;
    }

    /** Returns losses of single tuples of the last step, before its update; empty before any. */
    public double[] lastTupleLosses() {
        return loss.lastTupleLosses();
    }

    /** Returns the complete state, sufficient to continue with identical results. */
    public Checkpoint checkpoint() {
        return new Checkpoint(
                stepsDone,
                spec,
                new Checkpoint.Learned(
                        weights.clone(), optimiser.copyState(), loss.memory().clone()),
                tuples.position(),
                minerId,
                lastBatch);
    }

    /** Restores a checkpoint of this session, earlier or later. */
    public void restore(Checkpoint then) {
        stepsDone = then.step();
        spec = then.spec();
        System.arraycopy(then.learned().weights(), 0, weights, 0, weights.length);
        network.setWeights(weights);
        optimiser.restore(then.learned().optimiser());
        descent = spec.optimiser();
        loss.restore(spec.loss(), then.learned().lossMemory().clone());
        tuples.restore(spec.miner(), then.stage());
        minerId = then.miner();
        lastBatch = then.batch();
        taken = null;
        changed = false;
    }

    /** Restores a position in the schedule that was reached by a measurement. */
    public void restoreStage(StagePosition position) {
        tuples.restore(spec.miner(), position);
    }

    /** Returns the position in the schedule. */
    public StagePosition stage() {
        return tuples.position();
    }

    /** Returns the triplets of the last step; null before any. */
    public Triplets lastTriplets() {
        return taken == null ? null : taken.chosen().triplets();
    }

    /** Returns the data of the last step; empty before any step, and after {@link #restore}. */
    public Optional<CompletedStep> taken() {
        return Optional.ofNullable(taken);
    }

    /** Returns a copy of the last step's images as passed to the network. */
    public float[] copyImages() {
        return images.clone();
    }

    /** Uses these triplets in all following steps instead of mining. */
    public void useTriplets(Triplets fixed) {
        tuples.useTriplets(fixed);
    }

    private double update(UnitLength unit, LossValue value) {
        double[] rawGradient =
                value.unitGradient().length == 0 ? new double[raw.length] : unit.backward(value.unitGradient());
        boolean direct = value.rawGradient().length > 0;
        for (int i = 0; i < rawGradient.length; i++) {
            rawFloats[i] = (float) (direct ? rawGradient[i] + value.rawGradient()[i] : rawGradient[i]);
        }
        network.backward(rawFloats, gradient);
        for (int i = 0; i < value.weightGradient().length; i++) {
            gradient[network.weightCount() + i] = (float) value.weightGradient()[i];
        }
        optimiser.setLearningRate(descent.rate(stepsDone));
        optimiser.update(weights, gradient);
        network.setWeights(weights);
        return norm(gradient);
    }

    private static void requireLength(float[] start, int needed, int network) {
        if (start.length != needed) {
            throw new OptionException(
                    "weights", Message.of("weights.refused.count", needed, network, needed - network, start.length));
        }
    }

    private static boolean isFinite(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * 0; // Stays 0 unless a gradient is NaN or infinite.
        }
        return sum == 0;
    }

    // Four partial sums, because one would serialise the additions.
    private static double norm(float[] values) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < values.length; i += 4) {
            a += (double) values[i] * values[i];
            b += (double) values[i + 1] * values[i + 1];
            c += (double) values[i + 2] * values[i + 2];
            d += (double) values[i + 3] * values[i + 3];
        }
        for (; i < values.length; i++) {
            a += (double) values[i] * values[i];
        }
        return Math.sqrt(a + b + c + d);
    }
}
