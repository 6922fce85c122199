package org.tripletlab.export.worksheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tripletlab.experiment.Parameters;
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

    /** Asks a question once for all lanes; the answer has a part for each lane that it is about. */
    private void askAll(int room, String question, List<LaneFacts> about, Function<LaneFacts, String> answer) {
        if (!about.isEmpty()) {
            ask(
                    room,
                    question,
                    about.stream()
                            .map(lane -> lanes.size() == 1
                                    ? answer.apply(lane)
                                    : texts.format("worksheet.of-lane", lane.letter(), answer.apply(lane)))
                            .collect(texts.sentences()));
        }
    }

    private static int roomFor(List<LaneFacts> about) {
        return about.size() > 2 ? SOME_LINES : BLANK;
    }

    private void collapses() {
        if (lanes.stream().anyMatch(lane -> lane.collapsedAt().isPresent())) {
            askAll(
                    roomFor(lanes),
                    texts.format(
                            lanes.size() == 1 ? "worksheet.collapse.question" : "worksheet.collapse.question.lanes",
                            DiagnosisThresholds.COLLAPSED_RESULTANT,
                            DiagnosisThresholds.MEASUREMENTS,
                            DiagnosisThresholds.WARM_UP_STEPS),
                    lanes,
                    lane -> lane.collapsedAt().isEmpty()
                            ? texts.get("worksheet.collapse.answer.not")
                            : texts.format(
                                    lane.endsCollapsed()
                                            ? "worksheet.collapse.answer"
                                            : "worksheet.collapse.answer.rescued",
                                    lane.collapsedAt().getAsInt(),
                                    lane.last(Fact.RESULTANT)));
        } else {
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
                    .collect(Collectors.joining(texts.get("worksheet.comma")));
            LaneFacts best = measured.get(0);
            ask(
                    BLANK,
                    texts.get("worksheet.widest.question"),
                    texts.format("worksheet.widest.answer", best.letter(), best.last(Fact.SMALLEST_ANGLE), others));
        }
    }

    private void growth() {
        List<LaneFacts> measured = lanes.stream()
                .filter(lane -> lane.shown().size() > 1 && Double.isFinite(grown(lane)))
                .toList();
        if (!measured.isEmpty()) {
            askAll(
                    roomFor(measured),
                    texts.get("worksheet.growth.question"),
                    measured,
                    lane -> texts.format(
                            grown(lane) < 0 ? "worksheet.growth.answer.shrinks" : "worksheet.growth.answer",
                            Math.abs(grown(lane)),
                            Fact.SMALLEST_ANGLE.of(lane.shown().get(0)),
                            lane.last(Fact.SMALLEST_ANGLE)));
        }
    }

    private static double grown(LaneFacts lane) {
        return lane.last(Fact.SMALLEST_ANGLE)
                - Fact.SMALLEST_ANGLE.of(lane.shown().get(0));
    }

    private void nearestClasses() {
        List<LaneFacts> apart = lanes.stream()
                .filter(lane -> lane.last().measurement().probe().nearestPair().length == 2 && !lane.endsCollapsed())
                .toList();
        askAll(roomFor(apart), texts.get("worksheet.nearest.question"), apart, lane -> {
            EvaluationStatistics probe = lane.last().measurement().probe();
            List<String> names = lane.lane().view().data().probe().classNames();
            return texts.format(
                    "worksheet.nearest.answer",
                    names.get(probe.nearestPair()[0]),
                    names.get(probe.nearestPair()[1]),
                    probe.smallestAngleDegrees());
        });
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
        List<LaneFacts> diverged = lanes.stream().filter(LaneFacts::diverged).toList();
        String where = diverged.stream()
                .map(lane -> texts.format("worksheet.diverged.lane", lane.letter(), LaneFacts.step(lane.last())))
                .collect(Collectors.joining(texts.get("worksheet.comma")));
        askAll(
                SOME_LINES,
                texts.format("worksheet.diverged.question", where),
                diverged,
                lane -> texts.format(
                        "worksheet.diverged.answer", lane.lane().view().spec().text(Parameters.LEARNING_RATE)));
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
                    .collect(texts.sentences());
            ask(MANY_LINES, texts.get("worksheet.difference.question"), named);
        }
    }
}
