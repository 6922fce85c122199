package org.tripletlab.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import org.tripletlab.ui.chart.ChartsPane;
import org.tripletlab.ui.control.Overflow;
import org.tripletlab.ui.control.Sign;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.fx.RememberedSetting;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.lanes.VerdictPane;
import org.tripletlab.ui.matrix.MatrixPane;
import org.tripletlab.ui.model.Activities;
import org.tripletlab.ui.model.LanePairs;
import org.tripletlab.ui.model.LanesModel;
import org.tripletlab.ui.model.MatchThreshold;
import org.tripletlab.ui.plane.PlanePane;
import org.tripletlab.ui.verify.VerificationPane;

/** Panels below the spheres: measurements of the lanes, and the verdict. */
final class LowerPanels {
    private final LowerPane lower;
    private final ChartsPane charts;
    private final PlanePane plane;
    private final MatrixPane matrix;
    private final VerdictPane verdict;
    private final VerificationPane verification;

    /** Creates the panels and adds them to the pane below the spheres. */
    LowerPanels(
            LowerPane lower,
            LanesModel lanes,
            LanePairs pairs,
            MatchThreshold threshold,
            TextBindings words,
            Appearance appearance,
            Background background,
            Activities activities) {
        this.lower = lower;
        charts = new ChartsPane(lanes, words, appearance, background, activities);
        plane = new PlanePane(lanes, words, appearance, background);
        matrix = new MatrixPane(lanes, words, appearance, background);
        verdict = new VerdictPane(lanes, words);
        verification = new VerificationPane(pairs, threshold, words, appearance);
        lower.add("charts", Sign.CHARTS, charts);
        lower.add("plane", Sign.TRIPLETS, plane);
        lower.add("matrix", Sign.ANGLES, matrix);
        lower.add("verdict", Sign.RESULTS, verdict);
        lower.add("verification", Sign.VERIFICATION, new Overflow(verification));
    }

    /** Returns the settings of the panels around the spheres: which are unfolded, their height and content. */
    List<RememberedSetting> remembered(
            BooleanProperty lowerShown, BooleanProperty sideShown, SidePane side, CentreSplit middle) {
        List<RememberedSetting> words = new ArrayList<>(List.of(
                RememberedSetting.flag("charts", () -> lowerShown),
                RememberedSetting.flag("side", () -> sideShown),
                side.remembered(),
                lower.remembered(),
                middle.remembered()));
        words.addAll(charts.remembered());
        return words;
    }

    /** Publishes new results; called once per pulse. */
    void pulse() {
        plane.pulse();
        matrix.pulse();
        verdict.pulse();
        verification.pulse();
        charts.pulse();
    }
}
