package org.tripletlab.history.saved;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tripletlab.data.Dataset;
import org.tripletlab.data.Examples;
import org.tripletlab.dataset.DatasetFingerprint;
import org.tripletlab.dataset.EvaluationIndices;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.dataset.InputScaling;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.text.Message;

/**
 * Description of the images of a saved run: everything but the pixels, so that the run can be read without the images.
 *
 * @param training the training data set
 * @param probing the evaluation data set
 * @param height rows of an image
 * @param width columns of an image
 * @param trainedClasses labels of the trained classes, ascending
 * @param classesPerBatch P
 * @param imagesPerClass K
 * @param mean value subtracted from every pixel before the network
 * @param deviation divisor of the result, above 0
 * @param labels label of each evaluation image
 * @param rows row of each in its split, counted from 0
 * @param fromTraining indices of those from the training split, ascending; the others are from the test split
 */
public record RecordedImages(
        Source training,
        Source probing,
        int height,
        int width,
        int[] trainedClasses,
        int classesPerBatch,
        int imagesPerClass,
        double mean,
        double deviation,
        int[] labels,
        int[] rows,
        int[] fromTraining) {
    private static final int LARGEST_SIDE = 4096;

    /**
     * A data set.
     *
     * @param path the absolute path that it was read from; empty if it was not given as a path
     * @param fromFile the path relative to the folder of the session; empty before it is written, or if there is none
     * @param trainingImages number of training images
     * @param testImages number of test images
     * @param classNames a name for each label
     */
    public record Source(String path, String fromFile, int trainingImages, int testImages, List<String> classNames) {
        /** Copies the names. */
        public Source {
            classNames = classNames == null ? null : List.copyOf(classNames);
        }

        private static Source of(Dataset dataset, ExperimentSpec spec, Parameter<String> asked) {
            String path = MovedImages.isAtPath(spec, asked) ? MovedImages.absolute(spec.get(asked)) : "";
            return new Source(
                    dataset.train().hasPixels() ? path : dataset.origin(),
                    "",
                    dataset.train().count(),
                    dataset.test().count(),
                    dataset.classNames());
        }

        /** Returns its place and number of images. */
        public ImagePlace place() {
            return new ImagePlace(path, fromFile, trainingImages, testImages, classNames.size());
        }

        private Source seenFrom(Path file) {
            return new Source(path, MovedImages.fromFile(path, file), trainingImages, testImages, classNames);
        }

        private Dataset withoutPixels(DatasetFingerprint stamp, int height, int width) {
            return new Dataset(
                    stamp.id(),
                    path,
                    Examples.withoutPixels(height, width, new int[trainingImages]),
                    Examples.withoutPixels(height, width, new int[testImages]),
                    classNames,
                    stamp.sha256());
        }
    }

    /**
     * Returns the description of images.
     *
     * @param spec the experiment that uses them
     */
    static RecordedImages of(TrainingData data, ExperimentSpec spec) {
        EvaluationSet probe = data.probe();
        boolean same = spec.get(Parameters.PROBE_DATASET).equals("same");
        return new RecordedImages(
                Source.of(data.training(), spec, Parameters.DATASET),
                Source.of(data.probing(), spec, same ? Parameters.DATASET : Parameters.PROBE_DATASET),
                data.trained().examples().height(),
                data.trained().examples().width(),
                data.trained().classes(),
                data.batch().classes(),
                data.batch().imagesPerClass(),
                data.scaling().mean(),
                data.scaling().deviation(),
                probe.labels(),
                IntStream.range(0, probe.count()).map(probe::row).toArray(),
                IntStream.range(0, probe.count()).filter(probe::isFromTraining).toArray());
    }

    /** Returns a copy with paths relative to the folder of a file to be written. */
    public RecordedImages seenFrom(Path file) {
        return new RecordedImages(
                training.seenFrom(file),
                probing.seenFrom(file),
                height,
                width,
                trainedClasses,
                classesPerBatch,
                imagesPerClass,
                mean,
                deviation,
                labels,
                rows,
                fromTraining);
    }

    /** Returns the first reason why values read from a file are invalid; empty if they are valid. */
    public Optional<Message> fault() {
        int classes = training.classNames().size();
        int probed = probing.classNames().size();
        boolean sized = height >= 1 && width >= 1 && height <= LARGEST_SIDE && width <= LARGEST_SIDE;
        boolean counted = Stream.of(training, probing)
                .allMatch(source -> source.trainingImages() >= 0 && source.testImages() >= 0);
        boolean ordered = isAscending(trainedClasses) && isAscending(fromTraining);
        boolean placed = rows.length == labels.length && areLabels(rows, Integer.MAX_VALUE);
        boolean scaled = deviation > 0 && Double.isFinite(deviation) && Double.isFinite(mean);
        return Stream.of(
                        unless(sized, "damage.described.size"),
                        unless(counted, "damage.described.count"),
                        unless(probed <= classes, "damage.described.classes"),
                        unless(areLabels(labels, probed), "damage.described.label"),
                        unless(
                                areLabels(trainedClasses, classes) && trainedClasses.length > 0,
                                "damage.described.trained"),
                        unless(ordered, "damage.described.order"),
                        unless(placed, "damage.described.rows"),
                        unless(areLabels(fromTraining, labels.length), "damage.described.unmeasured"),
                        unless(scaled, "damage.described.scale"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Message> unless(boolean holds, String key) {
        return holds ? Optional.empty() : Optional.of(Message.of(key));
    }

    private static boolean areLabels(int[] numbers, int below) {
        return Arrays.stream(numbers).allMatch(each -> each >= 0 && each < below);
    }

    private static boolean isAscending(int[] numbers) {
        return IntStream.range(1, numbers.length).allMatch(i -> numbers[i - 1] < numbers[i]);
    }

    /** Returns the data without pixels. */
    TrainingData withoutPixels(DatasetFingerprint trained, DatasetFingerprint measured) {
        Dataset trainedOn = training.withoutPixels(trained, height, width);
        Dataset measuredOn = measured.equals(trained) ? trainedOn : probing.withoutPixels(measured, height, width);
        boolean[] ofTraining = new boolean[labels.length];
        Arrays.stream(fromTraining).forEach(point -> ofTraining[point] = true);
        int[] testPoints =
                IntStream.range(0, labels.length).filter(i -> !ofTraining[i]).toArray();
        int[] order = IntStream.concat(Arrays.stream(testPoints), Arrays.stream(fromTraining))
                .toArray();
        int[] indices = new int[order.length];
        IntStream.range(0, order.length).forEach(place -> indices[order[place]] = place);
        EvaluationSet probe = new EvaluationSet(
                Examples.withoutPixels(
                        height,
                        width,
                        Arrays.stream(order).map(point -> labels[point]).toArray()),
                indices,
                labels,
                measuredOn.classNames(),
                new EvaluationIndices(rowsOf(testPoints), rowsOf(fromTraining)));
        return new TrainingData(
                trainedOn,
                measuredOn,
                new TrainingData.Trained(trainedClasses, Examples.withoutPixels(height, width, new int[0]), new int[0]),
                probe,
                new TrainingData.Batch(classesPerBatch, imagesPerClass),
                new InputScaling((float) mean, (float) deviation),
                List.of());
    }

    private int[] rowsOf(int[] points) {
        return Arrays.stream(points).map(point -> rows[point]).toArray();
    }
}
