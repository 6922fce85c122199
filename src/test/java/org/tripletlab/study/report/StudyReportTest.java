package org.tripletlab.study.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.tripletlab.study.Axis;
import org.tripletlab.study.PresetStudies;
import org.tripletlab.study.Shard;
import org.tripletlab.study.Study;
import org.tripletlab.study.StudyRun;
import org.tripletlab.study.outcome.RunOutcome;
import org.tripletlab.study.outcome.Trace;
import org.tripletlab.study.summary.StudySummary;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class StudyReportTest {
    private static final ReportFacts FACTS = new ReportFacts(
            List.of("TripletLab 9"), List.of("a <machine> & \"more\""), List.of("2026-01-02"), Shard.WHOLE);
    private static final byte[] PICTURE = {1, 2, 3};

    @Test
    void aPageIsWellFormedHoldsEveryCellAndAsksNothingOfTheNetwork() throws Exception {
        StudySummary summary = summary(PresetStudies.byId("strategies").quick());
        String page = StudyReport.html(summary, FACTS, index -> Optional.of(PICTURE));
        Document document = parsed(page);
        assertThat(document.getElementsByTagName("figure").getLength()).isEqualTo(14);
        assertThat(document.getElementsByTagName("img").getLength()).isEqualTo(14);
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(page)
                .contains("Semi-hard (hardest)", "半难", "所有挖掘方法", "a &lt;machine&gt; &amp; &quot;more&quot;")
                .contains("data:image/jpeg;base64,AQID")
                .contains("tripletlab study strategies --probe 10000 --vary seed=0,1 --vary miner=random,all,");
        assertThat(page).as("a mean of two shares").contains("91.00%<small> ± 1.41%</small>");
        assertThat(Pattern.compile("(src|href)=\"(?!data:)").matcher(page).find())
                .isFalse();
        assertThat(page.replace("http://www.w3.org/1999/xhtml", "")).doesNotContain("http", "url(", "NaN", "Infinity");
        // Both of the runs of each cell in the folded table; the check of the diagnosis as recorded and, twice, again.
        assertThat(page.split("<tr>", -1)).hasSize(1 + 2 * (1 + 14) + 1 + 28 + 1 + 3);
    }

    @Test
    void namesFromDataAreTextAndNothingElse() throws Exception {
        Study study = PresetStudies.own()
                .with(Axis.parse("hold-out=<script>alert(1)</script>;\"'&\u0007"))
                .with(Axis.parse("seed=0-1"));
        StudySummary summary = summary(study);
        List<RunOutcome> failing = new ArrayList<>(summary.outcomes());
        failing.set(0, new RunOutcome(0, Map.of(), Trace.EMPTY, 1, Optional.of("<img src=x onerror=alert(1)>")));
        String page = StudyReport.html(StudySummary.of(study, failing), FACTS, index -> Optional.empty());
        assertThat(parsed(page).getElementsByTagName("script").getLength()).isZero();
        assertThat(page).doesNotContain("<script", "<img").contains("&lt;script&gt;", "&lt;img src=x");
    }

    @Test
    void twoNumbersThatVaryMakeMaps() throws Exception {
        StudySummary summary = summary(PresetStudies.byId("collapse-map"));
        String page = StudyReport.html(summary, FACTS, index -> Optional.empty());
        parsed(page);
        // Two miners, two distances, two learning rates; five sizes by six batches each.
        assertThat(page.split("<svg class=\"heat\"", -1)).hasSize(1 + 8);
        assertThat(page.split("<rect ", -1)).hasSize(1 + 8 * 30);
        assertThat(page).doesNotContain("class=\"cards\"");
    }

    @Test
    void aStudyWithoutAnythingDoneSaysSo() throws Exception {
        Study study = PresetStudies.byId("losses");
        String page = StudyReport.html(
                StudySummary.of(study, List.of()),
                new ReportFacts(List.of("p"), List.of("m"), List.of("d"), new Shard(2, 3)),
                index -> Optional.empty());
        parsed(page);
        assertThat(page).contains("0 of 70 runs", "This is part 2/3");
    }

    @Test
    void theTablesHoldWhatTheRunsSaid() throws IOException {
        Study study = PresetStudies.own()
                .with(Axis.parse("schedule=random@step<5,hardest-negative;random"))
                .with(Axis.parse("seed=0-1"));
        StudySummary summary = summary(study);
        List<String> lines = StudyTables.csv(summary).lines().toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).startsWith("run,grid,schedule,seed,state,");
        assertThat(lines.get(1)).startsWith("0,0,\"random@step<5,hardest-negative\",0,separated,");
        JsonNode json = new ObjectMapper().readTree(StudyTables.json(summary, FACTS));
        assertThat(json.get("cells")).hasSize(2);
        assertThat(json.at("/diagnosisCheck/recorded/ends/judged").asInt()).isEqualTo(4);
        assertThat(json.at("/diagnosisCheck/rediagnosed/measurements/judged").asInt())
                .isEqualTo(8);
        JsonNode accuracy = json.get("cells").get(0).get("metrics").get("nearestAxisAccuracy");
        assertThat(accuracy.get("count").asInt()).isEqualTo(2);
        assertThat(accuracy.get("mean").asDouble()).isEqualTo(0.905);
    }

    @Test
    void noTwoColumnsHaveOneName() {
        Study study =
                PresetStudies.own().with(Axis.parse("loss=triplet,softmax")).with(Axis.parse("seed=0-1"));
        String head = StudyTables.csv(summary(study)).lines().findFirst().orElseThrow();
        assertThat(head).startsWith("run,grid,loss-parameter,seed,").contains(",loss,");
        assertThat(head.split(",")).doesNotHaveDuplicates();
    }

    private static StudySummary summary(Study study) {
        return StudySummary.of(
                study, study.runs().stream().map(StudyReportTest::outcome).toList());
    }

    private static RunOutcome outcome(StudyRun run) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("state", run.index() % 3 == 0 ? "separated" : "collapsed");
        result.put("collapsedAtStep", run.index() % 3 == 0 ? null : 40);
        result.put("nearestAxisAccuracy", 0.9 + 0.01 * (run.index() % 4));
        result.put("equalErrorRate", null);
        result.put("loss", 0.25);
        result.put("smallestAngleDegrees", 50.0);
        result.put("tammesBoundDegrees", null);
        Trace trace = new Trace(
                List.of(0, 20),
                Map.of("meanResultantLength", List.of(0.5, Double.NaN), "loss", List.of(1.0, 2.0)),
                List.of());
        return new RunOutcome(run.index(), result, trace, 2, Optional.empty());
    }

    private static Document parsed(String page) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    }
}
