package org.tripletlab.export.worksheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.export.worksheet.Worksheet.Question;
import org.tripletlab.metric.diagnosis.DiagnosisThresholds;
import org.tripletlab.metric.statistics.EvaluationStatistics;
import org.tripletlab.text.Texts;

/** Asks what a run has to say, from what is read off a picture to what has to be thought about. */
final class RunQuestions {
    private static final int BLANK = 0;
    private static final int SOME_LINES = 2;
    private static final int MANY_LINES = 4;

    private final List<LaneFacts> lanes;
    private final Texts texts;
    private final List<Question> questions = new ArrayList<>();

    private RunQuestions(List<LaneFacts> lanes, Texts texts) {
        this.lanes = lanes;
        this.texts = texts;
    }

    static List<Question> of(List<LaneFacts> lanes, Texts texts) {
        RunQuestions asked = new RunQuestions(lanes, texts);
        asked.collapses();
        asked.smallestAngle();
        asked.growth();
        asked.minedFraction();
        asked.nearestClasses();
        asked.bound();
        asked.divergence();
        asked.lossOfACollapse();
        asked.difference();
        return List.copyOf(asked.questions);
    }

    private void ask(int room, String question, String answer) {
        questions.add(new Question(question, room, answer));
    }

    private void collapses() {
        boolean any = false;
        for (LaneFacts lane : lanes) {
            if (lane.collapsedAt().isPresent()) {
                any = true;
                ask(
                        BLANK,
                        texts.format(
                                "worksheet.collapse.question",
                                lane.letter(),
                                DiagnosisThresholds.COLLAPSED_RESULTANT,
                                DiagnosisThresholds.MEASUREMENTS,
                                DiagnosisThresholds.WARM_UP_STEPS),
                        texts.format(
                                lane.endsCollapsed()
                                        ? "worksheet.collapse.answer"
                                        : "worksheet.collapse.answer.rescued",
                                lane.collapsedAt().getAsInt(),
                                lane.last(Fact.RESULTANT)));
            }
        }
        if (!any) {
            LaneFacts nearest = lanes.stream()
                    .max(Comparator.comparingDouble(RunQuestions::largestResultant))
                    .orElseThrow();
            int step = nearest.largest(Fact.RESULTANT).map(LaneFacts::step).orElse(0);
            ask(
                    SOME_LINES,
                    texts.get("worksheet.no-collapse.question"),
                    texts.format(
                            "worksheet.no-collapse.answer",
                            largestResultant(nearest),
                            nearest.letter(),
                            step,
                            DiagnosisThresholds.COLLAPSED_RESULTANT));
        }
    }

    private static double largestResultant(LaneFacts lane) {
        return lane.largest(Fact.RESULTANT).map(Fact.RESULTANT::of).orElse(0.0);
    }

    private void smallestAngle() {
        List<LaneFacts> measured = lanes.stream()
                .filter(lane -> Double.isFinite(lane.last(Fact.SMALLEST_ANGLE)))
                .sorted(Comparator.comparingDouble(lane -> -lane.last(Fact.SMALLEST_ANGLE)))
                .toList();
        if (measured.size() > 1) {
            String others = measured.stream()
                    .skip(1)
                    .map(lane -> texts.format("worksheet.lane-angle", lane.letter(), lane.last(Fact.SMALLEST_ANGLE)))
                    .collect(Collectors.joining(", "));
            LaneFacts best = measured.get(0);
            ask(
                    BLANK,
                    texts.get("worksheet.widest.question"),
                    texts.format("worksheet.widest.answer", best.letter(), best.last(Fact.SMALLEST_ANGLE), others));
        }
    }

    private void growth() {
        for (LaneFacts lane : lanes) {
            Recording first = lane.shown().get(0);
            double grown = lane.last(Fact.SMALLEST_ANGLE) - Fact.SMALLEST_ANGLE.of(first);
            if (lane.shown().size() > 1 && Double.isFinite(grown)) {
                ask(
                        BLANK,
                        texts.format(
                                "worksheet.growth.question",
                                lane.letter(),
                                LaneFacts.step(first),
                                LaneFacts.step(lane.last())),
                        texts.format(
                                "worksheet.growth.answer",
                                grown,
                                Fact.SMALLEST_ANGLE.of(first),
                                lane.last(Fact.SMALLEST_ANGLE)));
            }
        }
    }

    private void minedFraction() {
        for (LaneFacts lane : lanes) {
            List<Recording> mined = lane.shown().stream()
                    .filter(recording ->
                            !recording.miner().isEmpty() && Double.isFinite(Fact.MINED_FRACTION.of(recording)))
                    .toList();
            if (!mined.isEmpty()) {
                Recording middle = mined.get(mined.size() / 2);
                ask(
                        BLANK,
                        texts.format("worksheet.mined.question", lane.letter(), LaneFacts.step(middle)),
                        texts.format(
                                "worksheet.mined.answer",
                                Fact.MINED_FRACTION.of(middle),
                                middle.measurement().batch().minedCount()));
            }
        }
    }

    private void nearestClasses() {
        for (LaneFacts lane : lanes) {
            EvaluationStatistics probe = lane.last().measurement().probe();
            List<String> names = lane.lane().view().data().probe().classNames();
            if (probe.nearestPair().length == 2 && !lane.endsCollapsed()) {
                ask(
                        BLANK,
                        texts.format("worksheet.nearest.question", lane.letter()),
                        texts.format(
                                "worksheet.nearest.answer",
                                names.get(probe.nearestPair()[0]),
                                names.get(probe.nearestPair()[1]),
                                probe.smallestAngleDegrees()));
            }
        }
    }

    private void bound() {
        LaneFacts lane = lanes.stream()
                .filter(each ->
                        Double.isFinite(each.last().measurement().probe().separation()))
                .max(Comparator.comparingDouble(
                        each -> each.last().measurement().probe().separation()))
                .orElse(null);
        if (lane != null) {
            EvaluationStatistics probe = lane.last().measurement().probe();
            ask(
                    BLANK,
                    texts.format(
                            "worksheet.bound.question",
                            lane.lane().view().data().probe().classNames().size(),
                            lane.last().snapshot().embeddingSize(),
                            probe.tammesBoundDegrees(),
                            lane.letter()),
                    texts.format(
                            "worksheet.bound.answer",
                            probe.smallestAngleDegrees(),
                            probe.separation(),
                            probe.tammesBoundDegrees()));
        }
    }

    private void divergence() {
        for (LaneFacts lane : lanes) {
            if (lane.diverged()) {
                ask(
                        SOME_LINES,
                        texts.format("worksheet.diverged.question", lane.letter(), LaneFacts.step(lane.last())),
                        texts.format(
                                "worksheet.diverged.answer",
                                lane.lane().view().spec().text(org.tripletlab.experiment.Parameters.LEARNING_RATE)));
            }
        }
    }

    /** The question of the whole program; asked only where the loss really fell and there is a floor to explain it with. */
    private void lossOfACollapse() {
        for (LaneFacts lane : lanes) {
            double highest = lane.largest(Fact.LOSS).map(Fact.LOSS::of).orElse(Double.NaN);
            double end = lane.last(Fact.LOSS);
            double floor = lane.last().collapseFloor();
            if (lane.endsCollapsed() && end < highest && Double.isFinite(floor)) {
                ask(
                        MANY_LINES,
                        texts.format("worksheet.falling.question", lane.letter(), highest, end),
                        texts.format("worksheet.falling.answer", floor, end));
                return;
            }
        }
    }

    private void difference() {
        if (lanes.size() > 1) {
            String named = lanes.stream()
                    .map(lane -> texts.format(
                            "worksheet.lane-state",
                            lane.name(),
                            texts.get("state."
                                    + LaneFacts.state(lane.recordings()
                                                    .get(lane.recordings().size() - 1))
                                            .id() + ".word")))
                    .collect(Collectors.joining("; "));
            ask(
                    MANY_LINES,
                    texts.get("worksheet.difference.question"),
                    texts.format("worksheet.difference.answer", named));
        }
    }
}
