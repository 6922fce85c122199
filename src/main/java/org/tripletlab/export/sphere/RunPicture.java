package org.tripletlab.export.sphere;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.EmbeddingSnapshot;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.export.ProgramVersion;
import org.tripletlab.export.table.RunJson;
import org.tripletlab.history.SessionEvent;
import org.tripletlab.math.Projection;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.metric.geometry.ClassCone;
import org.tripletlab.metric.geometry.ClassGeometry;
import org.tripletlab.option.Kind;
import org.tripletlab.render.paint.ClassCones;
import org.tripletlab.render.paint.ClassRings;
import org.tripletlab.render.view.PointCloud;

/** The picture of one recorded step of a run, with the line that says how it was made. */
public final class RunPicture {
    private static final int SEEN = 3;

    private RunPicture() {}

    /**
     * Makes the picture of a recorded step.
     *
     * @param events what happened in the run; changes by hand before this step belong to its recipe
     * @param projecting finds the projection of the embeddings, N×D
     * @param explanation one sentence about the picture
     */
    public static SpherePicture of(
            Recording recording,
            TrainingData data,
            List<SessionEvent> events,
            Function<double[], Projection> projecting,
            String explanation) {
        double[] unit = unit(recording.snapshot());
        Projection projection = projecting.apply(unit);
        String recipe = recipeLine(recording, data, projection) + changesLine(recording, events);
        return new SpherePicture(
                cloud(recording, data.probe(), unit, projection),
                rings(recording.snapshot(), projection),
                cones(
                        unit,
                        recording.snapshot().embeddingSize(),
                        data.probe().labels(),
                        data.probe().classNames().size()),
                data.probe().classNames(),
                data.unseenClasses(),
                List.of(explanation, recipe));
    }

    /** Returns the recipe to be carried by the picture, as one JSON object. */
    public static String recipe(Recording recording, TrainingData data, List<SessionEvent> events) {
        Map<String, Object> recipe = new LinkedHashMap<>(RunJson.recipe(recording.spec(), data));
        recipe.put("changes", changes(recording, events));
        recipe.put("measured", RunJson.fields(recording.measurement()));
        return RunJson.write(recipe);
    }

    /**
     * Returns the changes by hand before a step, for its recipe: the experiment is as it stood at the step, and would not
     * lead there without them.
     */
    public static List<Map<String, Object>> changes(Recording recording, List<SessionEvent> events) {
        return changeEvents(recording, events).stream()
                .map(event -> Map.<String, Object>of(
                        "step", event.step(),
                        "parameter", event.arguments().get(0),
                        "from", event.arguments().get(1),
                        "to", event.arguments().get(2)))
                .toList();
    }

    private static List<SessionEvent> changeEvents(Recording recording, List<SessionEvent> events) {
        int step = recording.measurement().step();
        return events.stream()
                .filter(event -> event.kind() == SessionEvent.Kind.CHANGED && event.step() < step)
                .toList();
    }

    private static String changesLine(Recording recording, List<SessionEvent> events) {
        return changeEvents(recording, events).stream()
                .map(event -> " · " + event.arguments().get(0) + " was "
                        + event.arguments().get(1) + " to step " + event.step())
                .collect(Collectors.joining());
    }

    private static String recipeLine(Recording recording, TrainingData data, Projection projection) {
        ExperimentSpec spec = recording.spec();
        Measurement measurement = recording.measurement();
        String probe = data.probing().id().equals(data.training().id())
                ? ""
                : ", probe " + data.probing().id();
        return String.format(
                Locale.ROOT,
                "%s%s · %s · %s %s · D = %d%s · batch %d × %d · seed %d · step %d · TripletLab %s",
                data.training().id(),
                probe,
                lossLine(spec),
                spec.get(Parameters.OPTIMISER_TYPE),
                spec.text(Parameters.LEARNING_RATE),
                spec.get(Parameters.EMBEDDING_SIZE),
                spec.get(Parameters.EMBEDDING_SIZE) > SEEN ? projectionLine(projection) : "",
                data.batch().classes(),
                data.batch().imagesPerClass(),
                spec.get(Parameters.SEED),
                measurement.step(),
                ProgramVersion.read());
    }

    private static String projectionLine(Projection projection) {
        String along = projection.coordinates().isEmpty() ? "PCA" : "coordinates " + projection.coordinates();
        return String.format(Locale.ROOT, ", projected (%s: %.0f%% seen)", along, 100 * projection.explainedShare());
    }

    /** Loss, miner and the numbers of both: "hardest-negative · margin 0.2", "arcface · m2 0.5 · scale 10". */
    private static String lossLine(ExperimentSpec spec) {
        List<String> parts = new ArrayList<>();
        String loss = spec.get(Parameters.LOSS_TYPE);
        boolean mines = spec.applies(Parameters.MINER);
        if (!loss.equals(Parameters.LOSS_TYPE.defaultValue())) {
            parts.add(loss);
        }
        if (mines) {
            boolean staged = spec.applies(Parameters.SCHEDULE);
            parts.add(staged ? spec.text(Parameters.SCHEDULE) : spec.get(Parameters.MINER));
        }
        for (Parameter<?> parameter : Parameters.all()) {
            boolean number = parameter.group() == Parameter.Group.LOSS && parameter.kind() == Kind.REAL;
            if (number && spec.applies(parameter)) {
                parts.add(parameter.id() + " " + spec.text(parameter));
            }
        }
        return String.join(" · ", parts);
    }

    /**
     * Returns what the loss of a snapshot wants of the classes. In a projection a ring would be no circle, and on a circle
     * it is two points: only the sphere has them.
     */
    public static ClassRings rings(EmbeddingSnapshot snapshot) {
        return snapshot.embeddingSize() != 3
                ? ClassRings.NONE
                : snapshot.wedges()
                        .map(wedges -> new ClassRings(wedges.axes(), wedges.halfAngleDegrees()))
                        .orElse(ClassRings.NONE);
    }

    private static ClassRings rings(EmbeddingSnapshot snapshot, Projection projection) {
        ClassRings rings = rings(snapshot);
        return snapshot.embeddingSize() == SEEN
                ? new ClassRings(seen(projection, rings.axes()), rings.halfAngleDegrees())
                : rings;
    }

    /** Returns directions, row by row, as they are seen. */
    public static double[] seen(Projection projection, double[] unit) {
        float[] projected = projection.project(unit);
        double[] seen = new double[projected.length];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = projected[i];
        }
        return seen;
    }

    /**
     * Returns how far the classes reach; nothing in a projection, where a cone would be no circle.
     *
     * @param unit N×D unit embeddings, row-major, all finite
     * @param embeddingSize D
     * @param labels class of each embedding, in [0, classCount)
     */
    public static ClassCones cones(double[] unit, int embeddingSize, int[] labels, int classCount) {
        if (embeddingSize > SEEN) {
            return ClassCones.NONE;
        }
        List<ClassCone> cones =
                ClassGeometry.of(unit, embeddingSize, labels, classCount).cones();
        return new ClassCones(
                cones.stream().mapToDouble(ClassCone::p95Degrees).toArray(),
                cones.stream().mapToDouble(ClassCone::maxDegrees).toArray());
    }

    static PointCloud cloud(Recording recording, EvaluationSet probe, Function<double[], Projection> projecting) {
        double[] unit = unit(recording.snapshot());
        return cloud(recording, probe, unit, projecting.apply(unit));
    }

    /** Returns the embeddings of a step, N×D. */
    public static double[] unit(EmbeddingSnapshot snapshot) {
        double[] unit = new double[snapshot.unit().length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = snapshot.unit()[i];
        }
        return unit;
    }

    private static PointCloud cloud(Recording recording, EvaluationSet probe, double[] unit, Projection projection) {
        return new PointCloud(
                projection.project(unit),
                probe.labels(),
                probe.classNames().size(),
                seen(projection, recording.measurement().probe().classAxes()));
    }
}
