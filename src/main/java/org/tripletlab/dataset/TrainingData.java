package org.tripletlab.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.tripletlab.data.Dataset;
import org.tripletlab.data.Examples;
import org.tripletlab.data.sampling.BalancedBatchSampler;
import org.tripletlab.data.sampling.StratifiedChoice;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.math.ClassWedges;
import org.tripletlab.mining.MinerDescription;
import org.tripletlab.mining.Miners;
import org.tripletlab.nn.NetworkShape;
import org.tripletlab.option.OptionException;
import org.tripletlab.text.Message;

/**
 * Images of one experiment, selected from its data sets: training images and evaluation images.
 *
 * @param training the training data set
 * @param probing the data set of the evaluation images; the same object unless the experiment specifies another one
 * @param trained the part of the training data set that is trained on
 * @param probe the evaluation set, with the data set's own labels
 * @param batch number of images in a batch
 * @param scaling scaling of every pixel before the network
 * @param notices messages about decisions made on the way
 */
public record TrainingData(
        Dataset training,
        Dataset probing,
        Trained trained,
        EvaluationSet probe,
        Batch batch,
        InputScaling scaling,
        List<Message> notices) {
    /**
     * The part of a data set that is trained on.
     *
     * @param classes labels of the trained classes, ascending: all but those held out
     * @param examples the training images of those classes; label i stands for {@code classes[i]}
     * @param axisIndices the training images of the class means for {@code trainAxisAccuracy}
     */
    public record Trained(int[] classes, Examples examples, int[] axisIndices) {}

    /**
     * Number of images in a batch.
     *
     * @param classes P, at least 2, fitted to the data if it was left at its default
     * @param imagesPerClass K, at least 2, fitted to the data if it was left at its default
     */
    public record Batch(int classes, int imagesPerClass) {}

    private static final int AXIS_IMAGES = 2000;

    /** Copies the messages. */
    public TrainingData {
        notices = List.copyOf(notices);
    }

    /**
     * Selects the images. The evaluation images and those for class means depend on the data sets only, not on the
     * seed.
     *
     * @throws OptionException if an explicit batch is larger than the data, or held-out classes do not exist
     */
    public static TrainingData choose(ExperimentSpec spec, Dataset training, Dataset probing, List<Message> soFar) {
        requireSameShape(training, probing);
        List<Message> notices = new ArrayList<>(soFar);
        HeldOutClasses heldOut = HeldOutClasses.of(spec, training);
        notices.addAll(heldOut.notices(probing));
        Examples examples = heldOut.trainingExamples();
        int[] labels = examples.labels();
        int classesPerBatch = fit(
                spec,
                Parameters.CLASSES,
                BalancedBatchSampler.largestClasses(labels),
                Message.of(heldOut.asked() ? "parameter.most.classes-left" : "parameter.most.classes"),
                heldOut.asked() ? "notice.classes-fitted-held-out" : "notice.classes-fitted",
                heldOut.names(),
                notices);
        String smallest = BalancedBatchSampler.smallestClass(labels)
                .map(label -> training.classNames().get(heldOut.trained()[label]))
                .orElse("");
        int imagesPerClass = fit(
                spec,
                Parameters.PER_CLASS,
                BalancedBatchSampler.largestPerClass(labels),
                Message.of("parameter.most.per-class", smallest),
                "notice.per-class-fitted",
                smallest,
                notices);

        Examples test = heldOut.probeExamples(probing);
        int[] indices = StratifiedChoice.choose(test.labels(), spec.get(Parameters.PROBE), "probe");
        int[] probeLabels = Arrays.stream(indices).map(i -> test.labels()[i]).toArray();
        EvaluationSet probe =
                new EvaluationSet(test, indices, probeLabels, probing.classNames(), heldOut.probePlaces(probing));
        int[] axisIndices = StratifiedChoice.choose(labels, AXIS_IMAGES, "axes");
        if (indices.length < spec.get(Parameters.PROBE)) {
            int measured = heldOut.probed().length;
            notices.add(Message.of(
                    measured < training.classCount() ? "notice.probe-fitted-some" : "notice.probe-fitted",
                    spec.get(Parameters.PROBE),
                    indices.length,
                    measured,
                    training.classCount()));
        }
        TrainingData data = new TrainingData(
                training,
                probing,
                new Trained(heldOut.trained(), examples, axisIndices),
                probe,
                new Batch(classesPerBatch, imagesPerClass),
                spec.get(Parameters.STANDARDISE).equals("yes")
                        ? InputScaling.standardising(examples)
                        : InputScaling.NONE,
                notices);
        data.requireMinable(spec);
        data.requireNetwork(spec);
        return data;
    }

    /** Tells whether the images are present, and not only their description in a file. */
    public boolean hasImages() {
        return trained.examples().hasPixels();
    }

    /** Returns the labels of the classes not trained on. */
    public BitSet unseenClasses() {
        BitSet unseen = new BitSet();
        unseen.set(0, training.classCount());
        Arrays.stream(trained.classes()).forEach(unseen::clear);
        return unseen;
    }

    /** Returns the experiment's network for images of this size. */
    public NetworkShape networkShape(ExperimentSpec spec) {
        return spec.network().of(trained.examples().height(), trained.examples().width());
    }

    /** Returns the wedges of the trained classes with a row for every class of the data set, NaN for those held out. */
    public ClassWedges ofAllClasses(ClassWedges wedges) {
        int size = wedges.axes().length / trained.classes().length;
        double[] axes = new double[training.classCount() * size];
        Arrays.fill(axes, Double.NaN);
        for (int i = 0; i < trained.classes().length; i++) {
            System.arraycopy(wedges.axes(), i * size, axes, trained.classes()[i] * size, size);
        }
        return new ClassWedges(axes, wedges.halfAngleDegrees());
    }

    private void requireNetwork(ExperimentSpec spec) {
        int height = trained.examples().height();
        int width = trained.examples().width();
        if (!NetworkShape.fits(spec.network(), height, width)) {
            throw new OptionException(
                    Parameters.NETWORK_TYPE.id(), Message.of("parameter.refused.small-images", height, width));
        }
    }

    /**
     * Checks that every miner of the experiment can hold the triplets of a batch.
     *
     * @throws OptionException if one cannot
     */
    public void requireMinable(ExperimentSpec spec) {
        int each = batch.imagesPerClass();
        long images = (long) batch.classes() * each;
        long triplets = images * (each - 1) * (images - each);
        for (String miner : spec.miners()) {
            long most = Miners.find(miner).map(MinerDescription::mostTriplets).orElse(Long.MAX_VALUE);
            if (triplets > most) {
                throw new OptionException(
                        Parameters.PER_CLASS.id(),
                        Message.of("parameter.refused.triplets", batch.classes(), each, triplets, miner, most));
            }
        }
    }

    private static int fit(
            ExperimentSpec spec,
            Parameter<Integer> parameter,
            int most,
            Message what,
            String fitted,
            String names,
            List<Message> notices) {
        int wanted = spec.get(parameter);
        if (wanted <= most) {
            return wanted;
        }
        if (most < 2) {
            throw new OptionException(parameter.id(), Message.of("parameter.refused.too-few", most, what));
        }
        if (spec.isSetByHand(parameter)) {
            throw new OptionException(
                    parameter.id(), Message.of("parameter.refused.too-large", parameter.id(), most, what, wanted));
        }
        notices.add(Message.of(fitted, wanted, most, names));
        return most;
    }

    private static void requireSameShape(Dataset training, Dataset probing) {
        Examples train = training.train();
        Examples test = probing.test();
        if (train.height() != test.height() || train.width() != test.width()) {
            throw new OptionException(
                    Parameters.PROBE_DATASET.id(),
                    Message.of(
                            "parameter.refused.other-size",
                            training.id(),
                            train.height(),
                            train.width(),
                            probing.id(),
                            test.height(),
                            test.width()));
        }
        if (probing.classCount() > training.classCount()) {
            throw new OptionException(
                    Parameters.PROBE_DATASET.id(),
                    Message.of(
                            "parameter.refused.more-classes",
                            probing.id(),
                            probing.classCount(),
                            training.id(),
                            training.classCount()));
        }
    }
}
