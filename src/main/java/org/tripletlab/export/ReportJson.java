package org.tripletlab.export;

import static org.tripletlab.export.RunJson.defined;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tripletlab.metric.FinalMetrics;
import org.tripletlab.metric.OneShot;
import org.tripletlab.metric.Retrieval;
import org.tripletlab.metric.Spread;
import org.tripletlab.metric.Verification;
import org.tripletlab.session.FinalReport;

/** What is measured once at the end of a run, as fields of its result. */
final class ReportJson {
    private ReportJson() {}

    static Map<String, Object> fields(FinalReport report) {
        Map<String, Object> fields = new LinkedHashMap<>();
        report.metrics().ifPresent(metrics -> add(fields, metrics));
        report.heldOut().ifPresent(heldOut -> {
            OneShot embeddings = heldOut.embeddings();
            fields.put("oneShotWays", embeddings.ways());
            fields.put("oneShotShots", embeddings.shots());
            fields.put("oneShotTrials", embeddings.trials());
            fields.put("oneShotAccuracy", defined(embeddings.accuracy()));
            fields.put("oneShotDeviation", defined(embeddings.deviation()));
            fields.put("oneShotPixelAccuracy", defined(heldOut.pixels().accuracy()));
            fields.put("heldOutEqualErrorRate", defined(heldOut.verification().equalErrorRate()));
            fields.put(
                    "heldOutPixelEqualErrorRate",
                    defined(heldOut.pixelVerification().equalErrorRate()));
        });
        return fields;
    }

    private static void add(Map<String, Object> fields, FinalMetrics metrics) {
        Retrieval retrieval = metrics.retrieval();
        fields.put("recallAt1", defined(retrieval.recallAt1()));
        fields.put("precisionAt10", defined(retrieval.precisionAt10()));
        fields.put("rPrecision", defined(retrieval.rPrecision()));
        fields.put("mapAtR", defined(retrieval.mapAtR()));
        fields.put("silhouette", defined(retrieval.silhouette()));
        Verification verification = metrics.verification();
        fields.put("areaUnderCurve", defined(verification.areaUnderCurve()));
        fields.put("falseNonMatchRateAt1Percent", defined(verification.missedAtOnePercent()));
        fields.put("falseNonMatchRateAt01Percent", defined(verification.missedAtOnePerMille()));
        fields.put("dPrime", defined(verification.dPrime()));
        fields.put("tenFoldAccuracy", defined(verification.foldAccuracy()));
        fields.put("tenFoldDeviation", defined(verification.foldDeviation()));
        fields.put("equalErrorThreshold", defined(verification.threshold()));
        Spread spread = metrics.spread();
        fields.put("alignment", defined(spread.alignment()));
        fields.put("uniformity", defined(spread.uniformity()));
        fields.put("fisherScore", defined(spread.fisherScore()));
        fields.put("effectiveRank", defined(spread.effectiveRank()));
        fields.put(
                "distancePercentiles",
                Arrays.stream(spread.distancePercentiles())
                        .mapToObj(RunJson::defined)
                        .toList());
        fields.put("medianLength", defined(metrics.lengthPercentiles()[1]));
    }
}
