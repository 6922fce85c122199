package org.tripletlab.session;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.tripletlab.data.ClassHoldOut;
import org.tripletlab.data.Dataset;
import org.tripletlab.data.Examples;

/**
 * Which classes of a data set an experiment trains on and which it measures.
 *
 * @param training the data set
 * @param heldOut labels that are never trained on, ascending
 * @param trained all other labels, ascending
 * @param probed labels that are measured, ascending
 */
record HeldOutClasses(Dataset training, int[] heldOut, int[] trained, int[] probed) {
    /** Below so many test images a class, training images of a held-out class are measured too: nobody trained on them. */
    private static final int FEW = 20;

    static HeldOutClasses of(ExperimentSpec spec, Dataset training) {
        int[] heldOut;
        try {
            heldOut = ClassHoldOut.heldOut(training.classNames(), spec.get(Parameters.HOLD_OUT));
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(Parameters.HOLD_OUT.id(), "--hold-out: " + unknown.getMessage());
        }
        int[] all = IntStream.range(0, training.classCount()).toArray();
        int[] trained = Arrays.stream(all)
                .filter(label -> Arrays.binarySearch(heldOut, label) < 0)
                .toArray();
        if (heldOut.length == 0) {
            return new HeldOutClasses(training, heldOut, all, all);
        }
        int[] probed = switch (spec.get(Parameters.PROBE_CLASSES)) {
            case "held-out" -> heldOut;
            case "trained" -> trained;
            default -> all;
        };
        return new HeldOutClasses(training, heldOut, trained, probed);
    }

    /** Returns the images to train on, their labels renumbered from 0 without gaps. */
    Examples trainingExamples() {
        return heldOut.length == 0
                ? training.train()
                : training.train().only(trained).renumbered(trained);
    }

    /** Returns the images to measure with, from the test split; of held-out classes with few of them from both. */
    Examples probeExamples(Dataset probing) {
        if (heldOut.length == 0) {
            return probing.test();
        }
        Examples test = probing.test().only(probed);
        int[] fromTraining = fromTraining(probing);
        return fromTraining.length > 0 ? test.and(probing.train().only(fromTraining)) : test;
    }

    /** Returns where the images to measure with are in their data set. */
    ProbePlaces probePlaces(Dataset probing) {
        if (heldOut.length == 0) {
            return ProbePlaces.wholeTest(probing.test().count());
        }
        return new ProbePlaces(
                ProbePlaces.rowsOf(probing.test(), probed), ProbePlaces.rowsOf(probing.train(), fromTraining(probing)));
    }

    /** Returns the classes whose training images are measured, too. */
    private int[] fromTraining(Dataset probing) {
        if (Arrays.equals(probed, trained)) {
            return new int[0];
        }
        int[] labels = probing.test().labels();
        boolean few = Arrays.stream(heldOut)
                .anyMatch(label ->
                        Arrays.stream(labels).filter(each -> each == label).count() < FEW);
        return few ? heldOut : new int[0];
    }
}
