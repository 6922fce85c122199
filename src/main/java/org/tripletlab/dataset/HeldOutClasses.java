package org.tripletlab.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tripletlab.data.ClassNames;
import org.tripletlab.data.Dataset;
import org.tripletlab.data.Examples;
import org.tripletlab.data.sampling.ClassHoldOut;
import org.tripletlab.data.sampling.HoldOutException;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.option.OptionException;
import org.tripletlab.text.Message;

/**
 * Classes of a data set that an experiment trains on, holds out and evaluates.
 *
 * @param training the data set
 * @param heldOut labels excluded from training, ascending: those held out, and those without a training image
 * @param trained all other labels, ascending
 * @param probed labels that are evaluated, ascending
 */
record HeldOutClasses(Dataset training, int[] heldOut, int[] trained, int[] probed) {
    /**
     * Number of test images per class below which the training images of a held-out class are evaluated too; they were
     * not trained on.
     */
    private static final int FEW = 20;

    private static final int MOST_NAMES = 8;

    static HeldOutClasses of(ExperimentSpec spec, Dataset training) {
        int[] requested;
        try {
            requested = ClassHoldOut.heldOut(training.classNames(), spec.get(Parameters.HOLD_OUT));
        } catch (HoldOutException refused) {
            throw new OptionException(
                    Parameters.HOLD_OUT.id(), Message.of("parameter.refused.hold-out", refused.sentence()));
        }
        int[] all = IntStream.range(0, training.classCount()).toArray();
        int[] heldOut = IntStream.concat(Arrays.stream(requested), untrained(training))
                .distinct()
                .sorted()
                .toArray();
        int[] trained = Arrays.stream(all)
                .filter(label -> Arrays.binarySearch(heldOut, label) < 0)
                .toArray();
        if (requested.length > 0 && trained.length < 2 && heldOut.length > requested.length) {
            throw new OptionException(
                    Parameters.HOLD_OUT.id(),
                    Message.of(
                            "parameter.refused.hold-out-untrained",
                            spec.get(Parameters.HOLD_OUT),
                            trained.length,
                            trained.length + requested.length));
        }
        if (requested.length == 0) {
            return new HeldOutClasses(training, heldOut, trained, all);
        }
        int[] probed = switch (spec.get(Parameters.PROBE_CLASSES)) {
            case "held-out" -> heldOut;
            case "trained" -> trained;
            default -> all;
        };
        return new HeldOutClasses(training, heldOut, trained, probed);
    }

    /** Returns the classes with test images only. */
    private static IntStream untrained(Dataset training) {
        BitSet present = new BitSet();
        Arrays.stream(training.train().labels()).forEach(present::set);
        return IntStream.range(0, training.classCount()).filter(label -> !present.get(label));
    }

    /** Returns messages about classes that are evaluated but not trained on, and classes that cannot be evaluated. */
    List<Message> notices(Dataset probing) {
        List<Message> notices = new ArrayList<>();
        int[] untrained = untrained(training).toArray();
        if (untrained.length > 0) {
            notices.add(Message.of("notice.unseen-classes", names(untrained), untrained.length));
        }
        if (heldOut.length == 1) {
            notices.add(Message.of("notice.one-unseen-class", names(heldOut)));
        }
        BitSet measured = new BitSet();
        Arrays.stream(probeExamples(probing).labels()).forEach(measured::set);
        int[] missing =
                Arrays.stream(probed).filter(label -> !measured.get(label)).toArray();
        if (missing.length > 0) {
            notices.add(Message.of("notice.unmeasured-classes", names(missing), missing.length));
        }
        return notices;
    }

    /** Tells whether the experiment holds classes out, not the data set. */
    boolean asked() {
        return heldOut.length > untrained(training).count();
    }

    /** Returns the first names of the classes that are not trained on; empty if all are. */
    String names() {
        return names(heldOut);
    }

    private String names(int[] labels) {
        String first = Arrays.stream(labels)
                .limit(MOST_NAMES)
                .mapToObj(training.classNames()::get)
                .map(ClassNames::quoted)
                .collect(Collectors.joining(", "));
        return labels.length > MOST_NAMES ? first + ", …" : first;
    }

    /** Returns the training images, with labels renumbered from 0 without gaps. */
    Examples trainingExamples() {
        if (heldOut.length == 0) {
            return training.train();
        }
        boolean all = Arrays.equals(heldOut, untrained(training).toArray());
        return (all ? training.train() : training.train().only(trained)).renumbered(trained);
    }

    /**
     * Returns the candidates for evaluation images, from the test split; for held-out classes with few of them from
     * both splits.
     */
    Examples probeExamples(Dataset probing) {
        if (measuresWholeTest(probing)) {
            return probing.test();
        }
        Examples test = probing.test().only(probed);
        int[] fromTraining = fromTraining(probing);
        return fromTraining.length > 0 ? test.and(probing.train().only(fromTraining)) : test;
    }

    /** Returns the positions of the candidates in their data set. */
    EvaluationIndices probePlaces(Dataset probing) {
        if (measuresWholeTest(probing)) {
            return EvaluationIndices.wholeTest(probing.test().count());
        }
        return new EvaluationIndices(
                EvaluationIndices.rowsOf(probing.test(), probed),
                EvaluationIndices.rowsOf(probing.train(), fromTraining(probing)));
    }

    private boolean measuresWholeTest(Dataset probing) {
        return probed.length == training.classCount() && fromTraining(probing).length == 0;
    }

    /** Returns the classes whose training images are evaluated, too. */
    private int[] fromTraining(Dataset probing) {
        if (Arrays.equals(probed, trained)
                || (probing.sha256().equals(training.sha256())
                        && Arrays.equals(heldOut, untrained(training).toArray()))) {
            return new int[0];
        }
        int[] labels = probing.test().labels();
        boolean few = Arrays.stream(heldOut)
                .anyMatch(label ->
                        Arrays.stream(labels).filter(each -> each == label).count() < FEW);
        return few ? heldOut : new int[0];
    }
}
