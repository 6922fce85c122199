package org.tripletlab.ui.lanes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.export.sphere.ComparisonFigure;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.model.LanesModel;
import org.tripletlab.ui.model.LiveModel;
import org.tripletlab.ui.model.Sentences;
import org.tripletlab.ui.model.Verdict;

/** Builder of the comparison figure of all lanes as shown on screen. */
public final class LanesFigure {
    private final LanesModel lanes;
    private final LanesPane spheres;
    private final Texts texts;

    /** Creates a builder for these spheres. */
    public LanesFigure(LanesModel lanes, LanesPane spheres, Texts texts) {
        this.lanes = lanes;
        this.spheres = spheres;
        this.texts = texts;
    }

    /** Returns the figure; empty if there is one lane only, or one without recorded steps. */
    public Optional<ComparisonFigure> plan() {
        Optional<Verdict> verdict = Verdict.of(lanes, texts);
        List<LaneView> views = spheres.views();
        if (views.size() < 2 || verdict.isEmpty()) {
            return Optional.empty();
        }
        List<ComparisonFigure.Lane> planned = new ArrayList<>();
        for (int i = 0; i < views.size(); i++) {
            LaneView view = views.get(i);
            LiveModel run = view.lane().run();
            Optional<Recording> recording = run.shownRecording();
            Optional<TrainingData> data = run.data();
            if (recording.isEmpty() || data.isEmpty()) {
                return Optional.empty();
            }
            planned.add(new ComparisonFigure.Lane(
                    view.lane().letter() + " · " + view.lane().nameProperty().get(),
                    new Sentences(texts).stateWord(run),
                    verdict.get().lanes().get(i),
                    recording.get(),
                    data.get(),
                    view.feed().asShown(recording.get().snapshot().embeddingSize()),
                    view.sphere().look()));
        }
        String dataset = planned.get(0).data().training().id();
        return Optional.of(new ComparisonFigure(
                texts.format("race.sheet.title", dataset, lanes.shownStep()),
                verdict.get().headline(),
                planned));
    }
}
