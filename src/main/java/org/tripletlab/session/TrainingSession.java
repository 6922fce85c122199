package org.tripletlab.session;

import org.tripletlab.batch.LabelledBatch;
import org.tripletlab.batch.Triplets;
import org.tripletlab.data.BalancedBatchSampler;
import org.tripletlab.data.Examples;
import org.tripletlab.loss.EmbeddingLoss;
import org.tripletlab.loss.LossInput;
import org.tripletlab.loss.LossValue;
import org.tripletlab.loss.Reduction;
import org.tripletlab.loss.TripletDistance;
import org.tripletlab.loss.TripletForm;
import org.tripletlab.loss.TripletLoss;
import org.tripletlab.loss.TripletLossOptions;
import org.tripletlab.math.PairwiseDistances;
import org.tripletlab.math.RandomStream;
import org.tripletlab.math.UnitLength;
import org.tripletlab.metric.BatchStatistics;
import org.tripletlab.mining.BatchClasses;
import org.tripletlab.mining.Miners;
import org.tripletlab.mining.MiningBatch;
import org.tripletlab.mining.TripletMiner;
import org.tripletlab.nn.Adam;
import org.tripletlab.nn.EmbeddingNetwork;
import org.tripletlab.nn.Mlp;
import org.tripletlab.nn.MomentumSgd;
import org.tripletlab.nn.Optimiser;

/**
 * The training loop of one experiment, a step at a time: batch, embeddings, distances, triplets, loss, gradient, update.
 *
 * <p>{@link #step()} is synchronous and deterministic: the same experiment gives the same numbers, digit for digit, on
 * the same machine. The batch of a step and the draws of its miner depend on the seed and the step's number alone. Used
 * by one thread at a time.
 */
public final class TrainingSession {
    private final Examples examples;
    private final BalancedBatchSampler sampler;
    private final EmbeddingNetwork network;
    private final Optimiser optimiser;
    private final long seed;

    private final float[] weights;
    private final float[] weightGradient;
    private final float[] images;
    private final float[] rawFloats;
    private final double[] raw;
    private final double[] distances;

    private ExperimentSpec spec;
    private Triplets triplets;
    private EmbeddingLoss loss;
    private String minerId = "";
    private TripletMiner miner;
    private int stepsDone;

    /**
     * Draws the initial weights and allocates every buffer.
     *
     * @param spec the experiment
     * @param data its images
     */
    public TrainingSession(ExperimentSpec spec, TrainingData data) {
        this(
                spec,
                data,
                Mlp.initialWeights(
                        data.training().train().imageSize(),
                        spec.get(Parameters.EMBEDDING_SIZE),
                        spec.get(Parameters.SEED)));
    }

    /** Starts from these weights, which become the session's own. */
    TrainingSession(ExperimentSpec spec, TrainingData data, float[] weights) {
        this.spec = spec;
        this.seed = spec.get(Parameters.SEED);
        this.examples = data.training().train();
        this.sampler = new BalancedBatchSampler(examples.labels(), data.classesPerBatch(), data.imagesPerClass(), seed);
        int batchSize = data.classesPerBatch() * data.imagesPerClass();
        int embeddingSize = spec.get(Parameters.EMBEDDING_SIZE);
        this.network = new Mlp(examples.imageSize(), embeddingSize, batchSize);
        this.weights = weights;
        this.network.setWeights(weights);
        this.weightGradient = new float[weights.length];
        this.optimiser = optimiser(spec, weights.length);
        this.images = new float[batchSize * examples.imageSize()];
        this.rawFloats = new float[batchSize * embeddingSize];
        this.raw = new double[batchSize * embeddingSize];
        this.distances = new double[batchSize * batchSize];
        useLossAndMiner();
    }

    /** Returns the experiment, with the changes made so far. */
    public ExperimentSpec spec() {
        return spec;
    }

    /** Returns the number of optimiser updates asked for so far; a step without any triplet counts, and changes nothing. */
    public int stepsDone() {
        return stepsDone;
    }

    /** Returns the id of the miner of the last step, or of the first before any. */
    public String minerId() {
        return minerId;
    }

    /**
     * Returns the loss of a collapsed embedding, where falling losses come to rest; NaN if there is none.
     *
     * @param tupleCount tuples of the batch; matters to a sum only
     */
    public double collapseFloor(int tupleCount) {
        return loss.collapseFloor(tupleCount);
    }

    /** Returns a copy of the weights. */
    public float[] copyWeights() {
        return weights.clone();
    }

    /**
     * Goes on with other values of live parameters.
     *
     * @param changed differs from {@link #spec()} in live parameters only
     */
    public void change(ExperimentSpec changed) {
        spec = changed;
        optimiser.setLearningRate(changed.get(Parameters.LEARNING_RATE));
        minerId = "";
        useLossAndMiner();
    }

    /**
     * Does one optimiser step.
     *
     * @return what the batch of this step was like before the update; a loss of NaN says that the network has diverged
     */
    public BatchStatistics step() {
        useLossAndMiner();
        LabelledBatch batch = sampler.sample(stepsDone);
        embed(batch);
        int embeddingSize = network.embeddingSize();
        UnitLength unit = UnitLength.of(raw, embeddingSize);
        PairwiseDistances.squared(unit.unit(), embeddingSize, distances);
        if (spec.get(Parameters.DISTANCE).equals("euclidean")) {
            PairwiseDistances.squareRoots(distances);
        }
        BatchClasses classes = BatchClasses.of(batch.labels());
        triplets = miner.mine(new MiningBatch(classes, distances), RandomStream.of(seed, "miner", stepsDone));
        LossValue value = loss.evaluate(new LossInput(unit.unit(), embeddingSize, triplets));
        double gradientNorm = triplets.count() == 0 ? 0 : update(unit, value);
        stepsDone++;
        return new BatchStatistics(
                isFinite(raw) ? value.value() : Double.NaN,
                triplets.count(),
                triplets.count() / (double) Math.max(1, miner.capacity(classes)),
                triplets.count() == 0 ? Double.NaN : value.activeCount() / (double) triplets.count(),
                gradientNorm,
                triplets.count());
    }

    /** Returns the triplets of the last step; null before any. */
    Triplets lastTriplets() {
        return triplets;
    }

    /** Uses these triplets in every step to come instead of mining. */
    void useTriplets(Triplets fixed) {
        miner = new TripletMiner() {
            @Override
            public Triplets mine(MiningBatch batch, RandomStream random) {
                return fixed;
            }

            @Override
            public long capacity(BatchClasses classes) {
                return fixed.count();
            }
        };
    }

    private void embed(LabelledBatch batch) {
        int[] indices = batch.examples();
        for (int i = 0; i < indices.length; i++) {
            examples.copyImage(indices[i], images, i * examples.imageSize());
        }
        network.forward(images, rawFloats);
        for (int i = 0; i < raw.length; i++) {
            raw[i] = rawFloats[i];
        }
    }

    private double update(UnitLength unit, LossValue value) {
        double[] rawGradient = unit.backward(value.unitGradient());
        for (int i = 0; i < rawGradient.length; i++) {
            rawFloats[i] = (float) rawGradient[i];
        }
        network.backward(rawFloats, weightGradient);
        optimiser.update(weights, weightGradient);
        network.setWeights(weights);
        return norm(weightGradient);
    }

    private void useLossAndMiner() {
        String wanted = spec.minerAt(stepsDone);
        if (wanted.equals(minerId)) {
            return;
        }
        minerId = wanted;
        double margin = spec.get(Parameters.MARGIN);
        miner = Miners.create(wanted, margin);
        loss = new TripletLoss(new TripletLossOptions(
                TripletDistance.of(spec.get(Parameters.DISTANCE)),
                TripletForm.of(spec.get(Parameters.FORM)),
                margin,
                Reduction.of(spec.get(Parameters.REDUCTION))));
    }

    private static Optimiser optimiser(ExperimentSpec spec, int weightCount) {
        double learningRate = spec.get(Parameters.LEARNING_RATE);
        return spec.get(Parameters.OPTIMISER_TYPE).equals("sgd")
                ? new MomentumSgd(weightCount, learningRate)
                : new Adam(weightCount, learningRate);
    }

    private static boolean isFinite(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * 0; // stays 0 unless one is NaN or infinite
        }
        return sum == 0;
    }

    // Four sums side by side: one alone would wait for itself at every addition.
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
