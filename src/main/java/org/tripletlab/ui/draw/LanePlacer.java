package org.tripletlab.ui.draw;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tripletlab.data.Examples;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.EmbeddingSnapshot;
import org.tripletlab.evaluation.FrozenNetwork;
import org.tripletlab.evaluation.ImageEmbedder;
import org.tripletlab.experiment.LossDistance;
import org.tripletlab.metric.diagnosis.DiagnosisThresholds;
import org.tripletlab.metric.geometry.ClassMeans;
import org.tripletlab.metric.geometry.MeanResultant;
import org.tripletlab.metric.geometry.NearestClassMeanAccuracy;
import org.tripletlab.metric.geometry.SphereAngle;
import org.tripletlab.metric.pairs.EmbeddingDistance;
import org.tripletlab.metric.retrieval.Neighbours;
import org.tripletlab.ui.draw.Placement.ClassMean;
import org.tripletlab.ui.draw.Placement.Near;

/** Embeds images with the network of one lane. Caches what does not change between images; used by one thread at a time. */
final class LanePlacer {
    private static final int NEIGHBOURS = 5;

    private Network known;
    private ImageEmbedder embedder;
    private ClassMeans classMeans;
    private Neighbours neighbours;
    private Optional<Collapse> collapse = Optional.empty();

    /**
     * A network with its embeddings of the evaluation images.
     *
     * @param frozen the network
     * @param snapshot its embeddings of the evaluation images
     * @param data the images
     * @param diverged whether the lane has diverged since
     */
    record Network(FrozenNetwork frozen, EmbeddingSnapshot snapshot, TrainingData data, boolean diverged) {
        // A run returns the same arrays until there are new ones, so comparing references is enough at every pulse.
        @Override
        public boolean equals(Object other) {
            return other instanceof Network network
                    && network.frozen.weights() == frozen.weights()
                    && network.snapshot.unit() == snapshot.unit()
                    && network.diverged == diverged
                    && network.data.equals(data);
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(snapshot.unit());
        }
    }

    /** Reason why an image has no placement. */
    enum NoPlacement {
        /** The network's output is zero. */
        ZERO,
        /** The network has diverged. */
        DIVERGED
    }

    /**
     * Answer of a lane.
     *
     * @param placement place of the image
     * @param absence reason why it has none
     * @param collapse measures of the collapse if the network has collapsed
     */
    record Answer(Optional<Placement> placement, Optional<NoPlacement> absence, Optional<Collapse> collapse) {
        private static Answer absence(NoPlacement why) {
            return new Answer(Optional.empty(), Optional.of(why), Optional.empty());
        }
    }

    /**
     * A collapsed network: all embeddings are nearly equal, so the nearest class mean depends on tiny differences.
     *
     * @param meanResultantLength R̄ of the evaluation images
     * @param classMeanAccuracy nearest class mean accuracy, with class means from other images than the evaluated ones
     * @param guessing accuracy of guessing
     */
    record Collapse(double meanResultantLength, double classMeanAccuracy, double guessing) {
        private static Optional<Collapse> of(double[] unit, int size, EvaluationSet probe, ClassMeans classMeans) {
            double resultant = MeanResultant.length(unit, size);
            return resultant >= DiagnosisThresholds.COLLAPSED_RESULTANT
                    ? Optional.of(new Collapse(
                            resultant,
                            NearestClassMeanAccuracy.ofHalves(
                                    unit,
                                    size,
                                    probe.labels(),
                                    probe.classNames().size()),
                            1.0 / Math.max(1, classMeans.count())))
                    : Optional.empty();
        }
    }

    /**
     * Places an image.
     *
     * @param image prepared for the lane's data
     * @param nudge image of the same size to blend it with
     */
    Answer place(Network network, byte[] image, Optional<Nudge> nudge) {
        if (network.diverged() || !isFinite(network.snapshot())) {
            return Answer.absence(NoPlacement.DIVERGED);
        }
        know(network);
        double[] point = embedder.embed(image);
        if (!Arrays.stream(point).allMatch(Double::isFinite)) {
            return Answer.absence(NoPlacement.DIVERGED);
        }
        if (Arrays.stream(point).allMatch(coordinate -> coordinate == 0)) {
            return Answer.absence(NoPlacement.ZERO);
        }
        EmbeddingDistance distance = LossDistance.of(network.frozen().spec());
        EvaluationSet probe = network.data().probe();
        List<ClassMean> near = nearClassMeans(point, probe);
        return new Answer(
                Optional.of(new Placement(
                        network.frozen().step(),
                        point,
                        distance,
                        near,
                        images(neighbours.nearest(Neighbours.Query.any(point), NEIGHBOURS), probe, distance),
                        typical(near, point, probe, distance),
                        nudge.filter(to -> to.image().length == image.length)
                                .map(to -> NudgePath.of(embedder, classMeans, image, to.image(), to.share())))),
                Optional.empty(),
                collapse);
    }

    private void know(Network network) {
        if (network.equals(known)) {
            return;
        }
        EmbeddingSnapshot snapshot = network.snapshot();
        EvaluationSet probe = network.data().probe();
        double[] unit = new double[snapshot.unit().length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = snapshot.unit()[i];
        }
        classMeans = ClassMeans.of(
                unit,
                snapshot.embeddingSize(),
                probe.labels(),
                probe.classNames().size());
        collapse = Collapse.of(unit, snapshot.embeddingSize(), probe, classMeans);
        neighbours =
                new Neighbours(snapshot.unit(), snapshot.embeddingSize(), probe.labels(), EmbeddingDistance.EUCLIDEAN);
        embedder = new ImageEmbedder(
                network.frozen().spec(), network.data(), network.frozen().weights());
        known = network;
    }

    private static boolean isFinite(EmbeddingSnapshot snapshot) {
        for (float coordinate : snapshot.unit()) {
            if (!Float.isFinite(coordinate)) {
                return false;
            }
        }
        return true;
    }

    private List<ClassMean> nearClassMeans(double[] point, EvaluationSet probe) {
        double[] all = classMeans.toArray();
        int size = point.length;
        return IntStream.range(0, probe.classNames().size())
                .filter(classMeans::isDefined)
                .mapToObj(label -> new ClassMean(
                        label, probe.classNames().get(label), SphereAngle.degrees(point, 0, all, label * size, size)))
                .sorted(Comparator.comparingDouble(ClassMean::degrees))
                .toList();
    }

    /** Returns, for each of the next nearest classes, the image that is nearest to the class mean. */
    private List<Near> typical(List<ClassMean> near, double[] point, EvaluationSet probe, EmbeddingDistance distance) {
        double[] all = classMeans.toArray();
        int size = point.length;
        return near.stream()
                .skip(1)
                .limit(NEIGHBOURS)
                .map(classMean -> new Neighbours.Query(
                        Arrays.copyOfRange(all, classMean.label() * size, (classMean.label() + 1) * size),
                        Neighbours.Filter.SAME_CLASS,
                        classMean.label(),
                        -1))
                .map(query -> neighbours.nearest(query, 1).get(0).row())
                .map(row -> image(
                        row,
                        plain(point, neighbours.of(row, Neighbours.Filter.ANY).point()),
                        probe,
                        distance))
                .toList();
    }

    private static double plain(double[] one, double[] other) {
        double squared = 0;
        for (int k = 0; k < one.length; k++) {
            squared += (one[k] - other[k]) * (one[k] - other[k]);
        }
        return Math.sqrt(squared);
    }

    private static List<Near> images(
            List<Neighbours.Neighbour> found, EvaluationSet probe, EmbeddingDistance distance) {
        return found.stream()
                .map(each -> image(each.row(), each.distance(), probe, distance))
                .toList();
    }

    private static Near image(int row, double plain, EvaluationSet probe, EmbeddingDistance distance) {
        Examples examples = probe.examples();
        int size = examples.imageSize();
        int from = probe.indices()[row] * size;
        return new Near(
                Arrays.copyOfRange(examples.pixels(), from, from + size),
                examples.height(),
                examples.width(),
                probe.classNames().get(probe.labels()[row]),
                distance.ofPlain(plain),
                plain,
                SphereAngle.degreesOfSquaredDistance(plain * plain));
    }
}
