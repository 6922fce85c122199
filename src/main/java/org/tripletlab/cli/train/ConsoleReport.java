package org.tripletlab.cli.train;

import java.io.PrintWriter;
import java.util.Locale;
import org.tripletlab.cli.support.FieldTable;
import org.tripletlab.cli.support.Terminal;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.explain.Explanation;
import org.tripletlab.export.table.RunJson;
import org.tripletlab.history.SessionEvent;
import org.tripletlab.machine.MachineMessage;
import org.tripletlab.runner.TrainingRun;
import org.tripletlab.text.Language;
import org.tripletlab.text.Message;
import org.tripletlab.text.Texts;

/**
 * Report of a run as text: a progress bar on standard error, the result as a table and a sentence on standard output.
 */
public final class ConsoleReport implements RunReport {
    private static final int BAR_WIDTH = 30;
    private static final long REDRAW_NANOS = 100_000_000L;

    private final PrintWriter out;
    private final PrintWriter err;
    private final Texts texts = new Texts(Language.ENGLISH);
    // A bar is redrawn in place, which only a terminal supports.
    private final boolean terminal = Terminal.isWatched();
    private final long start = System.nanoTime();
    private long drawnAt;

    /** Creates a report with its result on one writer and its progress on the other. */
    public ConsoleReport(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public void begin(ExperimentSpec experiment, TrainingData data) {
        err.println("Training on " + data.training().id() + " ("
                + data.training().train().count() + " images), " + "measuring "
                + data.probe().count() + " test images of " + data.probing().id() + ".");
        for (Message notice : data.notices()) {
            err.println(say(notice));
        }
        for (Message notice : MachineMessage.ofThisProcess()) {
            err.println(say(notice));
        }
    }

    @Override
    public synchronized void stepDone(int step, int steps) {
        long now = System.nanoTime();
        if (!terminal || (step < steps && now - drawnAt < REDRAW_NANOS)) {
            return;
        }
        drawnAt = now;
        int filled = (int) ((long) BAR_WIDTH * step / steps);
        double left = (now - start) / 1e9 / step * (steps - step);
        err.printf(
                Locale.ROOT,
                "\r[%s%s] step %d of %d, %.0f s left  ",
                "#".repeat(filled),
                ".".repeat(BAR_WIDTH - filled),
                step,
                steps,
                left);
        if (step == steps) {
            err.println();
        }
        err.flush();
    }

    @Override
    public void recorded(Recording recording) {
        // The bar is sufficient; --trace and --json report every measurement.
    }

    @Override
    public synchronized void happened(SessionEvent event) {
        if (terminal) {
            err.print("\r" + " ".repeat(BAR_WIDTH + 40) + "\r");
        }
        String sentence =
                texts.format("event." + event.kind().id(), event.arguments().toArray());
        err.println("Step " + event.step() + ": " + sentence);
    }

    @Override
    public void end(ExperimentSpec experiment, TrainingData data, TrainingRun.Result result) {
        FieldTable.lines(RunJson.fields(result, data)).forEach(out::println);
        out.println();
        out.println(say(Explanation.state(result.last(), data.probe())));
        for (Message note : Explanation.notes(result.last(), data.probe())) {
            out.println(say(note));
        }
        out.flush();
    }

    private String say(Message notice) {
        return texts.say(notice);
    }
}
