package org.tripletlab.export.table;

import static org.tripletlab.export.table.RunJson.defined;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tripletlab.evaluation.FinalReport;
import org.tripletlab.evaluation.oneshot.HeldOutRecognition;
import org.tripletlab.evaluation.oneshot.OneShotComparison;
import org.tripletlab.metric.FinalMetrics;
import org.tripletlab.metric.catalogue.Metric;
import org.tripletlab.metric.catalogue.MetricValues;
import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.metric.geometry.ClassCone;
import org.tripletlab.metric.geometry.ClassGeometry;
import org.tripletlab.metric.retrieval.OneShot;

/** Measurements taken once at the end of a run, as fields of its result. */
final class ReportJson {
    private ReportJson() {}

    /** Returns the fields in the order in which they are shown: single numbers, then lists. */
    static Map<String, Object> fields(FinalReport report, List<String> classNames) {
        Map<String, Object> fields = new LinkedHashMap<>();
        report.metrics().ifPresent(metrics -> addNumbers(fields, metrics));
        report.heldOut().ifPresent(heldOut -> addHeldOut(fields, heldOut));
        report.metrics().ifPresent(metrics -> addLists(fields, metrics, classNames));
        return fields;
    }

    private static void addHeldOut(Map<String, Object> fields, HeldOutRecognition heldOut) {
        OneShotComparison first = heldOut.oneShot().get(0);
        OneShot embeddings = first.embeddings();
        fields.put("oneShotWays", embeddings.ways());
        fields.put("oneShotShots", embeddings.shots());
        fields.put("oneShotTrials", embeddings.trials());
        addNumbers(fields, heldOut.values(), Metric.Group.UNSEEN);
        fields.put(
                "oneShot", heldOut.oneShot().stream().map(ReportJson::oneShot).toList());
    }

    private static Map<String, Object> oneShot(OneShotComparison kind) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("ways", kind.embeddings().ways());
        fields.put("shots", kind.embeddings().shots());
        fields.put("trials", kind.embeddings().trials());
        fields.put("accuracy", defined(kind.embeddings().accuracy()));
        fields.put("deviation", defined(kind.embeddings().deviation()));
        fields.put("standardError", defined(kind.embeddings().standardError()));
        fields.put("pixelAccuracy", defined(kind.pixels().accuracy()));
        fields.put("pixelDeviation", defined(kind.pixels().deviation()));
        fields.put("pixelStandardError", defined(kind.pixels().standardError()));
        return fields;
    }

    private static void addNumbers(Map<String, Object> fields, FinalMetrics metrics) {
        addNumbers(fields, metrics.values(), Metric.Group.END);
    }

    private static void addNumbers(Map<String, Object> fields, MetricValues values, Metric.Group group) {
        for (Metric metric : Metrics.those(each -> each.group() == group)) {
            fields.put(
                    metric.id(),
                    metric.isBand() ? numbers(values.band(metric).percentiles()) : defined(values.value(metric)));
        }
    }

    private static void addLists(Map<String, Object> fields, FinalMetrics metrics, List<String> classNames) {
        ClassGeometry classes = metrics.classes();
        int count = classes.cones().size();
        fields.put(
                "classCones",
                IntStream.range(0, count)
                        .mapToObj(c -> cone(classNames.get(c), classes.cones().get(c)))
                        .toList());
        fields.put(
                "axisAnglesDegrees",
                IntStream.range(0, count)
                        .mapToObj(row -> numbers(
                                Arrays.copyOfRange(classes.axisAnglesDegrees(), row * count, (row + 1) * count)))
                        .toList());
        fields.put(
                "verificationCurve",
                metrics.curve().points().stream()
                        .map(point -> numbers(
                                new double[] {point.threshold(), point.falseMatchRate(), point.falseNonMatchRate()}))
                        .toList());
    }

    private static Map<String, Object> cone(String className, ClassCone cone) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("class", className);
        fields.put("images", cone.images());
        fields.put("meanDegrees", defined(cone.meanDegrees()));
        fields.put("p95Degrees", defined(cone.p95Degrees()));
        fields.put("maxDegrees", defined(cone.maxDegrees()));
        return fields;
    }

    private static List<Double> numbers(double[] values) {
        return Arrays.stream(values).mapToObj(RunJson::defined).toList();
    }
}
