package org.tripletlab.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tripletlab.data.BalancedBatchSampler;
import org.tripletlab.data.Dataset;
import org.tripletlab.data.Examples;
import org.tripletlab.data.StratifiedChoice;

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
        return new TrainingData(training, probing, probe, axisIndices, classesPerBatch, imagesPerClass, notices);
    }

    private static int fit(
            ExperimentSpec spec, Parameter<Integer> parameter, int most, String what, List<Notice> notices) {
        int wanted = spec.get(parameter);
        if (wanted <= most) {
            return wanted;
        }
        if (spec.isSetByHand(parameter) || most < 2) {
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
    }
}
