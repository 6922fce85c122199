package org.tripletlab.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tripletlab.data.ImageCensus;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.loss.Reduction;
import org.tripletlab.metric.diagnosis.Diagnosis;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.metric.diagnosis.SessionNote;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.metric.geometry.ClassMeans;
import org.tripletlab.metric.statistics.EvaluationStatistics;
import org.tripletlab.metric.verification.CollapsedVerification;
import org.tripletlab.mining.Hardest;
import org.tripletlab.mining.MinerDescription;
import org.tripletlab.mining.Miners;
import org.tripletlab.text.Message;

/** Selection of the sentences that explain a recording, with their arguments. */
public final class Explanation {
    /** Largest number of groups of merged classes that fits on screen. */
    private static final int MOST_GROUPS = 6;

    /** Largest number of names in one group that keeps the sentence readable. */
    private static final int MOST_NAMES = 10;
    /** Number of names shown for a larger group. */
    private static final int FEW_NAMES = 4;
    /** With more classes than these, there are many groups and only two are named. */
    private static final int MANY_CLASSES = 30;

    private static final int FEW_GROUPS = 2;

    /** Sentences without a future, in place of those that tell what may come. */
    private static final Map<String, String> BEFORE_THE_END = Map.of(
            "state.partly-collapsed.semi-hard", "state.partly-collapsed.semi-hard-past",
            "state.separating.sentence", "state.separating.past",
            "state.separating.unbounded", "state.separating.unbounded-past");

    private static final Map<String, String> AT_THE_END = Map.of(
            "state.collapsed.sentence", "state.collapsed.finished",
            "state.collapsed.no-floor", "state.collapsed.no-floor-finished",
            "state.collapsed.semi-hard", "state.collapsed.semi-hard-finished",
            "state.collapsing.sentence", "state.collapsing.finished",
            "state.collapsing.semi-hard", "state.collapsing.semi-hard-finished",
            "state.partly-collapsed.semi-hard", "state.partly-collapsed.semi-hard-finished",
            "state.separating.sentence", "state.separating.finished",
            "state.separating.unbounded", "state.separating.unbounded-finished",
            "state.starting.sentence", "state.starting.finished",
            "state.starting.level", "state.starting.level-finished");

    private Explanation() {}

    /**
     * Returns the sentence for the state: {@code state.<id>.sentence}, or a variant that fits the cause. Its arguments
     * are {0} evaluation images, {1} step, {2} R̄, {3} smallest angle in degrees, {4} bound in degrees, {5} nearest
     * class mean accuracy in [0, 1], {6} 95th percentile of pair angles in degrees, {7} loss, {8} loss at one point,
     * {9} step of the first collapse or −1, {10} groups of merged classes ("4 + 9; 3 + 5 + 8"), {11} equal error rate
     * in [0, 1], {12} its threshold in degrees, {13} smallest angle / bound, {14} the closest two classes, {15}
     * learning rate. Undefined numbers are NaN.
     */
    public static Message state(Recording recording, EvaluationSet probe) {
        return state(recording, probe, Outlook.of(recording));
    }

    /**
     * Returns the same sentence with advice for what comes next: another miner, or nothing after the end.
     *
     * @param outlook how the run goes on
     */
    public static Message state(Recording recording, EvaluationSet probe, Outlook outlook) {
        Measurement measurement = recording.measurement();
        EvaluationStatistics numbers = measurement.probe();
        return Message.of(
                alike(recording, probe).orElseGet(() -> key(recording, outlook)),
                probe.count(),
                measurement.step(),
                numbers.meanResultantLength(),
                numbers.smallestAngleDegrees(),
                numbers.tammesBoundDegrees(),
                numbers.nearestAxisAccuracy(),
                numbers.pairAngleP95Degrees(),
                measurement.batch() == null ? Double.NaN : measurement.batch().loss(),
                recording.collapseFloor(),
                measurement.diagnosis().collapsedAtStep().orElse(-1),
                merged(numbers, probe.classNames()),
                numbers.equalErrorRate(),
                numbers.equalErrorAngleDegrees(),
                numbers.separation(),
                closest(numbers, probe.classNames()),
                recording.spec().get(Parameters.LEARNING_RATE));
    }

    /** Identical images always collapse: neither miner nor margin is the cause. */
    private static Optional<String> alike(Recording recording, EvaluationSet probe) {
        if (recording.measurement().diagnosis().state() == SessionState.DIVERGED
                || !ImageCensus.areAlike(probe.examples(), probe.indices())) {
            return Optional.empty();
        }
        return Optional.of(
                ImageCensus.isBlank(probe.examples(), probe.indices()[0]) ? "state.alike.blank" : "state.alike.same");
    }

    private static String key(Recording recording, Outlook outlook) {
        String key = key(recording, outlook.miner());
        // The note on saturation says what to do, and that is not to wait.
        boolean saturated = !outlook.finished()
                && recording.measurement().diagnosis().notes().contains(SessionNote.SATURATED);
        if (outlook.past() || (saturated && key.startsWith("state.separating."))) {
            return BEFORE_THE_END.getOrDefault(key, key);
        }
        // A miner that was changed at the end is a rescue that begins with Play.
        boolean over = outlook.finished() && outlook.miner().equals(recording.miner());
        return over ? AT_THE_END.getOrDefault(key, key) : key;
    }

    private static String key(Recording recording, String chosen) {
        SessionState state = recording.measurement().diagnosis().state();
        Hardest hardest = Miners.find(chosen).map(MinerDescription::hardest).orElse(Hardest.NEITHER);
        // The chosen miner is never advised.
        boolean semiHard =
                Miners.find(chosen).filter(MinerDescription::semiHard).isPresent();
        return switch (state) {
            case COLLAPSED -> semiHard ? "state.collapsed.semi-hard" : collapsed(recording, hardest);
            case COLLAPSING ->
                semiHard
                        ? "state.collapsing.semi-hard"
                        : hardest == Hardest.NEITHER ? "state.collapsing.sentence" : "state.collapsing.hardest";
            case PARTLY_COLLAPSED -> semiHard ? "state.partly-collapsed.semi-hard" : "state.partly-collapsed.sentence";
            case SEPARATING ->
                Double.isNaN(recording.measurement().probe().tammesBoundDegrees())
                        ? "state.separating.unbounded"
                        : "state.separating.sentence";
            case SPREADING ->
                recording.measurement().classesAreApart() ? "state.spreading.apart" : "state.spreading.sentence";
            case STARTING -> starting(recording.measurement());
            default -> "state." + state.id() + ".sentence";
        };
    }

    /** Without a trend the angle may be small or large: classes that stay far apart need no other miner. */
    private static String starting(Measurement measurement) {
        if (measurement.precedesTrend()) {
            return "state.starting.sentence";
        }
        return measurement.classesAreApart() ? "state.starting.apart" : "state.starting.level";
    }

    /** The remaining order has priority, then the cause, as far as the current miner shows it. */
    private static String collapsed(Recording recording, Hardest hardest) {
        if (recording.miner().isEmpty()) {
            return "state.collapsed.no-miner";
        }
        if (recording.measurement().probe().equalErrorRate() < CollapsedVerification.ORDERED) {
            return "state.collapsed.order";
        }
        if (Double.isNaN(recording.collapseFloor())) {
            return "state.collapsed.no-floor";
        }
        return switch (hardest) {
            case NEITHER -> "state.collapsed.sentence";
            case NEGATIVE -> "state.collapsed.hardest";
            case BOTH -> "state.collapsed.batch-hard";
        };
    }

    /**
     * Returns the sentence for every decision of a collapsed network, with {0} R̄, {1} equal error rate in [0, 1], {2}
     * its threshold in degrees, {3} the largest angle between two images of different classes in degrees.
     */
    public static Message collapsed(CollapsedVerification collapsed) {
        return Message.of(
                switch (collapsed.kind()) {
                    case EVERYONE_IS_THE_SAME -> "decision.everyone-is-the-same";
                    case ONLY_THE_ORDER -> "decision.only-the-order";
                },
                collapsed.meanResultantLength(),
                collapsed.equalErrorRate(),
                collapsed.thresholdDegrees(),
                collapsed.widestImpostorDegrees());
    }

    private static String merged(EvaluationStatistics numbers, List<String> names) {
        List<List<Integer>> groups =
                ClassMeans.mergedGroups(numbers.classAxes(), names.size(), numbers.mergedClasses());
        int mostGroups = names.size() > MANY_CLASSES ? FEW_GROUPS : MOST_GROUPS;
        String shown = groups.stream()
                .limit(mostGroups)
                .map(group -> shown(group, names))
                .collect(Collectors.joining("; "));
        return groups.size() > mostGroups ? shown + "; …" : shown;
    }

    /** Returns the first names of a group, with the total count where there are more. */
    private static String shown(List<Integer> group, List<String> names) {
        String first = group.stream()
                .limit(group.size() > MOST_NAMES ? FEW_NAMES : MOST_NAMES)
                .map(names::get)
                .collect(Collectors.joining(" + "));
        return group.size() > MOST_NAMES ? first + " + … (" + group.size() + ")" : first;
    }

    private static String closest(EvaluationStatistics numbers, List<String> names) {
        int[] pair = numbers.nearestPair();
        return pair.length == 0 ? "–" : names.get(pair[0]) + ", " + names.get(pair[1]);
    }

    /**
     * Returns the sentences of the notes: {@code note.<id>.sentence}, or a variant that fits the reduction, with {0}
     * loss, {1} loss at one point, {2} mined, {3} active share, {4} mined share of what the miner could return. Notes
     * about triplets are left out if all images are identical.
     */
    public static List<Message> notes(Recording recording, EvaluationSet probe) {
        return notes(recording, probe, Outlook.of(recording));
    }

    /**
     * Returns the same notes with advice for another miner than that of the recording, which was chosen since.
     *
     * @param outlook how the run goes on
     */
    public static List<Message> notes(Recording recording, EvaluationSet probe, Outlook outlook) {
        Measurement measurement = recording.measurement();
        List<Message> notices = new ArrayList<>();
        boolean alike = alike(recording, probe).isPresent();
        for (SessionNote note : said(recording)) {
            notices.add(Message.of(
                    alike && note == SessionNote.DEAD_GRADIENT
                            ? "note.dead-gradient.alike"
                            : key(note, recording, outlook.miner()),
                    measurement.batch().loss(),
                    recording.collapseFloor(),
                    measurement.batch().minedCount(),
                    measurement.batch().activeFraction(),
                    measurement.batch().minedFraction()));
        }
        return notices;
    }

    /**
     * Returns the notes that {@link #notes} says, in the same order. A loss that is stuck at the margin is left out where the sentence of a
     * collapsed state says it.
     */
    public static List<SessionNote> said(Recording recording) {
        Diagnosis diagnosis = recording.measurement().diagnosis();
        return diagnosis.notes().stream()
                .filter(note -> note != SessionNote.STUCK_AT_MARGIN || diagnosis.state() != SessionState.COLLAPSED)
                .toList();
    }

    private static String key(SessionNote note, Recording recording, String chosen) {
        return switch (note) {
            case STUCK_AT_MARGIN ->
                recording.spec().loss().reduction() == Reduction.MEAN_OF_ACTIVE
                        ? "note.stuck-at-margin.mean-of-active"
                        : "note.stuck-at-margin.sentence";
            case SATURATED -> saturated(recording, chosen);
            default -> "note." + note.id() + ".sentence";
        };
    }

    /** Harder negatives are advised only where there are any, and a larger margin only where the loss has one. */
    private static String saturated(Recording recording, String chosen) {
        Optional<MinerDescription> miner = Miners.find(chosen);
        if (miner.isEmpty()) {
            return "note.saturated.no-miner";
        }
        boolean margin = recording.spec().applies(Parameters.MARGIN);
        if (miner.get().hardest() != Hardest.NEITHER) {
            return margin ? "note.saturated.hardest" : "note.saturated.hardest-no-margin";
        }
        return margin ? "note.saturated.sentence" : "note.saturated.no-margin";
    }
}
