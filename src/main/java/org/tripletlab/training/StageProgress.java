package org.tripletlab.training;

import org.tripletlab.experiment.Schedule;
import org.tripletlab.experiment.StageCondition;
import org.tripletlab.metric.diagnosis.Measurement;

/**
 * Where a run stands in its schedule. Stages are never gone back to.
 *
 * <p>Used by one thread at a time.
 */
final class StageProgress {
    private final Schedule schedule;
    private int stage;
    private int stageStart;

    /** Stands at the first stage. */
    StageProgress(Schedule schedule) {
        this.schedule = schedule;
    }

    /** Returns where it stands. */
    StagePosition position() {
        return new StagePosition(stage, stageStart);
    }

    /** Stands there again. */
    void restore(StagePosition position) {
        stage = position.stage();
        stageStart = position.start();
    }

    /** Goes on to later stages as far as the steps done say. */
    void reach(int stepsDone) {
        while (!isLast()
                && condition().kind() == StageCondition.Kind.STEP
                && stepsDone >= condition().limit()) {
            begin(stepsDone);
        }
    }

    /** Goes on to the next stage if this measurement, made inside the present one, says so. */
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

    /** Returns the stage's miner: an id, or a rank window as it is written. */
    String miner() {
        return schedule.stages().get(stage).miner();
    }

    /**
     * Returns how much of the stage is over, in [0, 1].
     *
     * @param lastStep where the last stage, or one that waits for a measurement, is thought to end
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
