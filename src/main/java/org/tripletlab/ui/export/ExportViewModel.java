package org.tripletlab.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.session.Notice;
import org.tripletlab.session.Refusal;
import org.tripletlab.text.Language;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.model.Activities;
import org.tripletlab.ui.model.LanesModel;

/** Writes all lanes as a file, in the background, one at a time. */
public final class ExportViewModel {
    /** Shorter than this is over before anybody could read of it. */
    private static final long WORTH_SAYING_NANOS = 500_000_000L;

    private final LanesModel lanes;
    private final Background background;
    private final Activities activities;
    private final LongSupplier clock;
    private Optional<Running> running = Optional.empty();

    /** What is under way. */
    private static final class Running {
        private final Path target;
        private final long since;
        private final AtomicBoolean cancelled = new AtomicBoolean();
        private volatile double share;
        private int said = -1;

        Running(Path target, long since) {
            this.target = target;
            this.since = since;
        }
    }

    /**
     * Makes it with nothing under way.
     *
     * @param clock the time in ns
     */
    public ExportViewModel(LanesModel lanes, Background background, Activities activities, LongSupplier clock) {
        this.lanes = lanes;
        this.background = background;
        this.activities = activities;
        this.clock = clock;
    }

    /** Returns the lanes that have something to show. */
    private List<LaneRecord> records() {
        return lanes.lanes().stream()
                .filter(lane -> !lane.run().view().recordings().isEmpty())
                .map(lane -> new LaneRecord(lane.letter(), lane.run().view()))
                .toList();
    }

    /** Tells whether it can be begun; says why not. */
    boolean canBegin() {
        if (running.isPresent()) {
            activities.end(
                    Notice.of("export.busy", running.get().target.getFileName().toString()));
            return false;
        }
        if (records().isEmpty()) {
            activities.end(Notice.of("picture.none"));
            return false;
        }
        return true;
    }

    /** Writes all lanes as they are now. */
    void begin(ExportFormat format, Language language, Path target) {
        List<LaneRecord> taken = records();
        Running now = new Running(target, clock.getAsLong());
        running = Optional.of(now);
        background.run(
                () -> {
                    format.writer().write(taken, language, target, share -> {
                        now.share = share;
                        if (now.cancelled.get()) {
                            throw new CancellationException();
                        }
                    });
                    return target;
                },
                done -> end(Notice.of("export.done", done.toString())),
                problem -> end(
                        problem instanceof CancellationException
                                ? Notice.of(
                                        "export.cancelled", target.getFileName().toString())
                                : Refusal.notice(problem)));
    }

    /** Says how far it has come; called once per pulse. */
    public void pulse() {
        if (running.isPresent() && clock.getAsLong() - running.get().since > WORTH_SAYING_NANOS) {
            Running now = running.get();
            int percent = (int) (100 * now.share);
            if (percent != now.said) {
                now.said = percent;
                activities.say(
                        Notice.of("export.running", now.target.getFileName().toString(), now.share),
                        () -> now.cancelled.set(true));
            }
        }
    }

    private void end(Notice sentence) {
        running = Optional.empty();
        activities.end(sentence);
    }
}
