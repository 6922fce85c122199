package org.tripletlab.explain;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.evaluation.EmbeddingSnapshot;
import org.tripletlab.metric.geometry.ClassCone;
import org.tripletlab.metric.geometry.ClassGeometry;
import org.tripletlab.metric.geometry.ClassMeans;
import org.tripletlab.metric.geometry.TammesBound;

/**
 * Angles between the class means, and the cone of each class, in the displayed embeddings.
 *
 * @param snapshot the embeddings
 * @param rows the class of each row and column
 * @param angles degrees, row-major; the diagonal has no meaning
 * @param images cell of every evaluation image
 * @param boundDegrees upper bound of the smallest angle; NaN if unknown
 * @param classes number of classes with images; the rows are all of them, or the {@value #MOST_ROWS} with the closest
 *     neighbours
 */
public record AngleMatrix(
        EmbeddingSnapshot snapshot, Rows rows, double[] angles, Images images, double boundDegrees, int classes) {
    /**
     * Classes of the rows, which are also those of the columns.
     *
     * @param labels the class of each row, ascending
     * @param names their names
     * @param cones one for each row
     */
    public record Rows(int[] labels, List<String> names, List<ClassCone> cones) {}

    /**
     * Cell of every evaluation image.
     *
     * @param own row of each: its class; −1 if that has no row
     * @param nearest column of each: the class with the nearest mean; −1 if that has no column, or no class has a mean
     *     direction
     */
    public record Images(int[] own, int[] nearest) {}

    /** Largest number of rows that can be distinguished on a screen and drawn within a frame. */
    public static final int MOST_ROWS = 60;

    private static final double END_WITHOUT_BOUND = 90;

    /** A cell. */
    public record Place(int row, int column) {}

    /** Measures the embeddings; empty if they are not finite. */
    public static Optional<AngleMatrix> of(EmbeddingSnapshot snapshot, EvaluationSet probe) {
        double[] unit = new double[snapshot.unit().length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = snapshot.unit()[i];
            if (!Double.isFinite(unit[i])) {
                return Optional.empty();
            }
        }
        int classCount = probe.classNames().size();
        ClassGeometry geometry = ClassGeometry.of(unit, snapshot.embeddingSize(), probe.labels(), classCount);
        int[] all = IntStream.range(0, classCount)
                .filter(label -> geometry.cones().get(label).images() > 0)
                .toArray();
        int[] labels = closestOf(all, geometry.axisAnglesDegrees(), classCount);
        int[] places = new int[classCount];
        Arrays.fill(places, -1);
        for (int place = 0; place < labels.length; place++) {
            places[labels[place]] = place;
        }
        ClassMeans axes = ClassMeans.of(unit, snapshot.embeddingSize(), probe.labels(), classCount);
        int[] nearest = IntStream.range(0, probe.count())
                .map(image -> axes.nearest(unit, image))
                .map(label -> label < 0 ? -1 : places[label])
                .toArray();
        double[] angles = new double[labels.length * labels.length];
        for (int row = 0; row < labels.length; row++) {
            for (int column = 0; column < labels.length; column++) {
                angles[row * labels.length + column] =
                        geometry.axisAnglesDegrees()[labels[row] * classCount + labels[column]];
            }
        }
        return Optional.of(new AngleMatrix(
                snapshot,
                new Rows(
                        labels,
                        Arrays.stream(labels).mapToObj(probe.classNames()::get).toList(),
                        Arrays.stream(labels).mapToObj(geometry.cones()::get).toList()),
                angles,
                new Images(
                        Arrays.stream(probe.labels())
                                .map(label -> places[label])
                                .toArray(),
                        nearest),
                TammesBound.of(all.length, snapshot.embeddingSize()).degrees(),
                all.length));
    }

    /** Returns all classes, or if there are too many those with the closest neighbours, ascending. */
    private static int[] closestOf(int[] labels, double[] angles, int classCount) {
        if (labels.length <= MOST_ROWS) {
            return labels;
        }
        double[] nearest = new double[classCount];
        for (int label : labels) {
            nearest[label] = Arrays.stream(labels)
                    .filter(other -> other != label)
                    .mapToDouble(other -> angles[label * classCount + other])
                    .filter(angle -> !Double.isNaN(angle))
                    .min()
                    .orElse(Double.POSITIVE_INFINITY);
        }
        return Arrays.stream(labels)
                .boxed()
                .sorted(Comparator.comparingDouble(label -> nearest[label]))
                .limit(MOST_ROWS)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    /** Returns the number of rows. */
    public int size() {
        return rows.labels().length;
    }

    /** Returns the angle between two class means in degrees; NaN if one of them has no direction. */
    public double angle(int row, int column) {
        return angles[row * size() + column];
    }

    /** Returns the angle from which on the colour indicates good separation. */
    public double calmDegrees() {
        return Double.isNaN(boundDegrees) ? END_WITHOUT_BOUND : boundDegrees;
    }

    /**
     * Assigns evaluation images to cells: row their own class, column the class with the nearest mean. An image on the
     * diagonal is classified correctly.
     *
     * @return the number of images in every non-empty cell
     */
    public Map<Place, Integer> cellsOf(BitSet images) {
        Map<Place, Integer> cells = new LinkedHashMap<>();
        int[] own = this.images.own();
        int[] nearest = this.images.nearest();
        for (int image = images.nextSetBit(0); image >= 0 && image < own.length; image = images.nextSetBit(image + 1)) {
            if (own[image] >= 0 && nearest[image] >= 0) {
                cells.merge(new Place(own[image], nearest[image]), 1, Integer::sum);
            }
        }
        return cells;
    }

    /** Returns the two classes with the closest means, the smaller as the row; empty with fewer than two. */
    public Optional<Place> closest() {
        Place closest = null;
        for (int row = 0; row < size(); row++) {
            for (int column = row + 1; column < size(); column++) {
                if (angle(row, column)
                        < (closest == null ? Double.POSITIVE_INFINITY : angle(closest.row(), closest.column()))) {
                    closest = new Place(row, column);
                }
            }
        }
        return Optional.ofNullable(closest);
    }
}
