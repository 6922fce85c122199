package org.tripletlab.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.tripletlab.runner.BranchablePlayback;
import org.tripletlab.runner.Playback;

/** The runs of a comparison from left to right, with their letters, their common pace and their shares of the memory. */
final class LaneRow {
    private final Comparison.Maker maker;
    private final LongSupplier historyBound;
    private final LanePace pace = new LanePace();
    private final AtomicInteger generations = new AtomicInteger();
    // Read by the training threads, for their share of the history.
    private final AtomicInteger count = new AtomicInteger();
    private final List<ComparedRun> runs = new ArrayList<>();
    private double speed = Playback.FULL_SPEED;
    private boolean batchesWatched;

    /**
     * Creates an empty row.
     *
     * @param maker factory of the runners
     * @param historyBound memory limit of all of them together, in bytes; queried by the training threads
     */
    LaneRow(Comparison.Maker maker, LongSupplier historyBound) {
        this.maker = maker;
        this.historyBound = historyBound;
    }

    /** Returns the runs, from left to right. */
    List<ComparedRun> runs() {
        return List.copyOf(runs);
    }

    /** Returns the run of a lane, if it is there. */
    Optional<ComparedRun> run(Lane lane) {
        return runs.stream().filter(run -> run.runner() == lane.runner()).findFirst();
    }

    /** Adds an idle run at the right, with the first free letter. */
    ComparedRun add(Optional<Lane.Origin> origin) {
        return add(freeLetter(), origin);
    }

    private char freeLetter() {
        List<Character> taken = runs.stream().map(run -> run.lane().letter()).toList();
        char letter = 'A';
        while (taken.contains(letter)) {
            letter++;
        }
        return letter;
    }

    /**
     * Brings lanes back in the order of their time.
     *
     * @param exact whether lanes that were added since are removed; they also are if the lanes replaced others as a whole
     */
    void bringBack(PastLanes then, boolean exact) {
        List<ComparedRun> added = runs().stream()
                .filter(run ->
                        then.lanes().stream().noneMatch(past -> past.lane().runner() == run.runner()))
                .toList();
        int room = exact || then.replacedAll() ? 0 : ComparisonSpec.MOST - then.count();
        int staying = Math.min(room, added.size());
        added.subList(staying, added.size()).forEach(this::remove);
        for (LaneCapture back : then.lanes()) {
            ComparedRun run = run(back.lane())
                    .orElseGet(() -> add(back.lane().letter(), back.lane().origin()));
            moveToEnd(run);
            back.into(run, then.cause().closesSome());
        }
        for (ComparedRun run : added.subList(0, staying)) {
            runs.remove(run);
            Lane lane = run.lane();
            boolean taken = runs.stream().anyMatch(each -> each.lane().letter() == lane.letter());
            run.become(new Lane(taken ? freeLetter() : lane.letter(), lane.runner(), lane.origin()));
            runs.add(run);
        }
    }

    /** Adds an idle run at the right. */
    ComparedRun add(char letter, Optional<Lane.Origin> origin) {
        LanePace.Member member = pace.join();
        BranchablePlayback runner = maker.make(
                () -> historyBound.getAsLong() / Math.max(1, count.get()), member, generations::incrementAndGet);
        runner.setSpeed(speed);
        runner.watchBatches(batchesWatched);
        ComparedRun run = new ComparedRun(new Lane(letter, runner, origin), member);
        runs.add(run);
        count.set(runs.size());
        return run;
    }

    /** Moves a run to the right end. */
    private void moveToEnd(ComparedRun run) {
        runs.remove(run);
        runs.add(run);
    }

    /** Removes a run and ends it. */
    void remove(ComparedRun run) {
        runs.remove(run);
        count.set(runs.size());
        run.pace().leave();
        run.runner().close();
    }

    void setSpeed(double stepsPerSecond) {
        speed = stepsPerSecond;
        runs.forEach(run -> run.runner().setSpeed(stepsPerSecond));
    }

    void watchBatches(boolean watched) {
        batchesWatched = watched;
        runs.forEach(run -> run.runner().watchBatches(watched));
    }
}
