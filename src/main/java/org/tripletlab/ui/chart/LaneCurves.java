package org.tripletlab.ui.chart;

import java.util.ArrayList;
import java.util.List;
import org.tripletlab.history.RunnerView;
import org.tripletlab.ui.fx.OnChange;

/** Cache of the aggregated values of one lane: only new samples are read while range and resolution are unchanged. */
final class LaneCurves {
    private final List<Columns> gathered = new ArrayList<>();
    private final List<Object> sources = new ArrayList<>();
    private final OnChange gathering = new OnChange();

    /** Updates the columns. */
    List<Columns> gather(RunnerView view, ChartMetric metric, StepRange range, int columns, int smoothing) {
        if (gathering.isDue(view.generation(), metric, range, columns, smoothing)) {
            gathered.clear();
            sources.clear();
        }
        for (int curve = 0; curve < metric.curves().size(); curve++) {
            Samples samples = metric.curves().get(curve).of(view);
            if (curve == gathered.size()) {
                gathered.add(Columns.gather(samples, range, columns, smoothing));
                sources.add(samples.source());
            } else if (sources.get(curve) == samples.source()) {
                gathered.get(curve).add(samples);
            } else {
                gathered.set(curve, Columns.gather(samples, range, columns, smoothing));
                sources.set(curve, samples.source());
            }
        }
        return List.copyOf(gathered);
    }
}
