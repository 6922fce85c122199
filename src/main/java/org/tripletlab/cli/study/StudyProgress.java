package org.tripletlab.cli.study;

import java.io.PrintWriter;
import java.util.Locale;
import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.study.StudyRun;
import org.tripletlab.study.folder.StudyExecution;
import org.tripletlab.study.outcome.RunOutcome;

/** Progress of a study, a line per run: varied values, final state, remaining time. */
final class StudyProgress implements StudyExecution.Progress {
    private final PrintWriter out;
    private final PrintWriter err;
    private volatile int failures;

    StudyProgress(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /** Returns the number of failed runs. */
    int failures() {
        return failures;
    }

    @Override
    public void begun(int done, int all) {
        if (done == all) {
            out.println(all == 1 ? "The run is done." : "All " + all + " runs are done.");
        } else if (done > 0) {
            out.println("Going on after " + done + " of " + all + " runs.");
        } else {
            out.println(all == 1 ? "One run." : all + " runs.");
        }
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // Called one at a time.
    public void finished(StudyRun run, RunOutcome outcome, int done, int all, double secondsLeft) {
        String what = run.varied().isEmpty() ? "run" : run.title();
        if (outcome.failure().isPresent()) {
            failures++;
            err.println("[" + done + "/" + all + "] " + what + ": "
                    + outcome.failure().get());
            return;
        }
        String collapse = outcome.everCollapsed()
                ? String.format(Locale.ROOT, " (collapsed at step %.0f)", outcome.number("collapsedAtStep"))
                : "";
        out.printf(
                Locale.ROOT,
                "[%d/%d] %s: %s%s, %s°, nearest class mean %s%s%n",
                done,
                all,
                what,
                outcome.state(),
                collapse,
                defined("%.1f", outcome.number(Metrics.SMALLEST_ANGLE)),
                defined("%.3f", outcome.number(Metrics.NEAREST_AXIS_ACCURACY)),
                done == all ? "" : " · " + words(secondsLeft) + " left");
        out.flush();
    }

    /** Returns a number as text; a dash for NaN, such as the angle between the classes of a single one. */
    static String defined(String format, double number) {
        return Double.isNaN(number) ? "–" : String.format(Locale.ROOT, format, number);
    }

    static String words(double seconds) {
        if (seconds < 90) {
            return Math.max(1, Math.round(seconds)) + " s";
        }
        long minutes = Math.round(seconds / 60);
        return minutes < 90
                ? minutes + " min"
                : String.format(Locale.ROOT, "%d h %02d min", minutes / 60, minutes % 60);
    }
}
