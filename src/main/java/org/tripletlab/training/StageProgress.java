package org.tripletlab.training;

import org.tripletlab.experiment.Schedule;
import org.tripletlab.experiment.StageCondition;
import org.tripletlab.metric.diagnosis.Measurement;

/**
 * Progress of a run through its schedule. Stages only advance, except by {@link #restore}.
 *
 * <p>Used by one thread at a time.
 */
final class StageProgress {
    private final Schedule schedule;
    private int stage;
    private int stageStart;

    /** Starts at the first stage. */
    StageProgress(Schedule schedule) {
        this.schedule = schedule;
    }

    /** Returns the position. */
    StagePosition position() {
        return new StagePosition(stage, stageStart);
    }

    /** Restores a position. */
    void restore(StagePosition position) {
        stage = position.stage();
        stageStart = position.start();
    }

    /** Advances over all stages that end by the number of steps done. */
    void reach(int stepsDone) {
        while (!isLast()
                && condition().kind() == StageCondition.Kind.STEP
                && stepsDone >= condition().limit()) {
            begin(stepsDone);
        }
    }

    /** Advances to the next stage if this measurement, made within the current one, fulfils its condition. */
    void observe(Measurement measurement) {
        if (isLast() || measurement.step() <= stageStart || measurement.batch() == null) {
            return;
        }
        boolean over = switch (condition().kind()) {
            case STEP -> false;
            case MINED -> measurement.batch().minedFraction() < condition().limit();
            case ANGLE ->
                measurement.probe().smallestAngleDegrees() > condition().limit();
        };
        if (over) {
            begin(measurement.step());
        }
    }

    /** Returns the stage's miner: an id, or a rank window in text form. */
    String miner() {
        return schedule.stages().get(stage).miner();
    }

    /**
     * Returns the elapsed share of the stage, in [0, 1].
     *
     * @param lastStep assumed end of the last stage, or of one that ends at a measurement
     */
    double share(int stepsDone, int lastStep) {
        double end = !isLast() && condition().kind() == StageCondition.Kind.STEP
                ? condition().limit()
                : lastStep;
        double share = (stepsDone - stageStart) / Math.max(1, end - 1 - stageStart);
        return Math.max(0, Math.min(1, share));
    }

    private boolean isLast() {
        return schedule.stages().get(stage).until().isEmpty();
    }

    private StageCondition condition() {
        return schedule.stages().get(stage).until().orElseThrow();
    }

    private void begin(int step) {
        stage++;
        stageStart = step;
    }
}
