package org.tripletlab.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tripletlab.data.BalancedBatchSampler;
import org.tripletlab.data.Dataset;
import org.tripletlab.data.Examples;
import org.tripletlab.data.StratifiedChoice;
import org.tripletlab.mining.Miners;

/**
 * The images of one experiment, chosen from its data sets: what to train on, what to measure with.
 *
 * @param training the data set to train on
 * @param probing the data set the probe images are from; the same object unless the experiment says otherwise
 * @param probe the probe set
 * @param axisIndices the training images whose class means are the axes of {@code trainAxisAccuracy}
 * @param classesPerBatch P, fitted to the data if it was left at its default
 * @param imagesPerClass K, fitted to the data if it was left at its default
 * @param notices what was decided on the way
 */
public record TrainingData(
        Dataset training,
        Dataset probing,
        ProbeSet probe,
        int[] axisIndices,
        int classesPerBatch,
        int imagesPerClass,
        List<Notice> notices) {
    private static final int AXIS_IMAGES = 2000;

    /** Copies the notices. */
    public TrainingData {
        notices = List.copyOf(notices);
    }

    /**
     * Chooses the images. The choice of probe and axis images depends on the data sets alone, never on the seed.
     *
     * @throws ParameterException if a batch by hand is larger than the data
     */
    public static TrainingData choose(ExperimentSpec spec, Dataset training, Dataset probing, List<Notice> soFar) {
        requireSameShape(training, probing);
        List<Notice> notices = new ArrayList<>(soFar);
        int[] labels = training.train().labels();
        int classesPerBatch =
                fit(spec, Parameters.CLASSES, BalancedBatchSampler.largestClasses(labels), "training classes", notices);
        int imagesPerClass = fit(
                spec,
                Parameters.PER_CLASS,
                BalancedBatchSampler.largestPerClass(labels),
                "images of the smallest class",
                notices);

        Examples test = probing.test();
        int[] indices = StratifiedChoice.choose(test.labels(), spec.get(Parameters.PROBE), "probe");
        int[] probeLabels = Arrays.stream(indices).map(i -> test.labels()[i]).toArray();
        ProbeSet probe = new ProbeSet(test, indices, probeLabels, probing.classNames());
        int[] axisIndices = StratifiedChoice.choose(labels, AXIS_IMAGES, "axes");
        if (indices.length < spec.get(Parameters.PROBE)) {
            notices.add(Notice.of("notice.probe-fitted", spec.get(Parameters.PROBE), indices.length));
        }
        TrainingData data =
                new TrainingData(training, probing, probe, axisIndices, classesPerBatch, imagesPerClass, notices);
        data.requireMinable(spec);
        return data;
    }

    /**
     * Checks that every miner of the experiment can hold the triplets of a batch.
     *
     * @throws ParameterException if one cannot
     */
    void requireMinable(ExperimentSpec spec) {
        long batch = (long) classesPerBatch * imagesPerClass;
        long triplets = batch * (imagesPerClass - 1) * (batch - imagesPerClass);
        for (String miner : spec.miners()) {
            long most = Miners.mostTriplets(miner);
            if (triplets > most) {
                throw new ParameterException(
                        Parameters.PER_CLASS.id(),
                        "A batch of " + classesPerBatch + " classes with " + imagesPerClass + " images has " + triplets
                                + " triplets, but the miner \"" + miner + "\" holds at most " + most
                                + "; lower --per-class or --classes, or choose another miner.");
            }
        }
    }

    private static int fit(
            ExperimentSpec spec, Parameter<Integer> parameter, int most, String what, List<Notice> notices) {
        int wanted = spec.get(parameter);
        if (wanted <= most) {
            return wanted;
        }
        if (most < 2) {
            throw new ParameterException(
                    parameter.id(),
                    "The data set has only " + most + " " + what + ", but triplets need at least 2; use another one.");
        }
        if (spec.isSetByHand(parameter)) {
            throw new ParameterException(
                    parameter.id(),
                    "--" + parameter.id() + " must be a whole number from 2 to " + most + " (the " + what
                            + " of this data set), but was " + wanted + ".");
        }
        notices.add(Notice.of("notice." + parameter.id() + "-fitted", wanted, most));
        return most;
    }

    private static void requireSameShape(Dataset training, Dataset probing) {
        Examples train = training.train();
        Examples test = probing.test();
        if (train.height() != test.height() || train.width() != test.width()) {
            throw new ParameterException(
                    Parameters.PROBE_DATASET.id(),
                    "Images of " + training.id() + " are " + train.height() + "×" + train.width() + ", those of "
                            + probing.id() + " " + test.height() + "×" + test.width()
                            + "; choose a probe data set with images of the same size.");
        }
        if (probing.classCount() > training.classCount()) {
            throw new ParameterException(
                    Parameters.PROBE_DATASET.id(),
                    "The probe data set " + probing.id() + " has " + probing.classCount() + " classes, but "
                            + training.id() + " only " + training.classCount() + "; choose one with the same classes.");
        }
    }
}
