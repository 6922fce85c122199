package org.tripletlab.ui.shell;

import org.tripletlab.ui.control.FileChoice;
import org.tripletlab.ui.draw.DrawPane;
import org.tripletlab.ui.draw.DrawViewModel;
import org.tripletlab.ui.enrol.EnrolPane;
import org.tripletlab.ui.enrol.EnrolViewModel;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.inspect.InspectPane;
import org.tripletlab.ui.lanes.LanesPane;
import org.tripletlab.ui.microscope.MicroscopePane;
import org.tripletlab.ui.model.Drawing;
import org.tripletlab.ui.model.LanePairs;
import org.tripletlab.ui.model.LanesModel;
import org.tripletlab.ui.model.MatchThreshold;
import org.tripletlab.ui.model.Transport;
import org.tripletlab.ui.oneshot.OneShotPane;
import org.tripletlab.ui.oneshot.OneShotViewModel;

/** Panels beside the spheres, in the order in which they are used in a lesson: inspect, understand, draw, recognise. */
final class SidePanels {
    private final SidePane side;
    private final InspectPane inspect;
    private final MicroscopePane microscope;
    private final DrawPane draw;
    private final EnrolViewModel enrolment;
    private final EnrolPane enrol;
    private final OneShotPane oneShot;

    /** Creates the panels and adds them to the pane beside the spheres, which opens when a point is picked. */
    SidePanels(
            SidePane side,
            LanesModel lanes,
            LanesPane spheres,
            Transport transport,
            LanePairs pairs,
            MatchThreshold threshold,
            FileChoice files,
            TextBindings words,
            Appearance appearance,
            Background background) {
        this.side = side;
        inspect = new InspectPane(lanes, words, appearance, background);
        microscope = new MicroscopePane(lanes, words, appearance, background);
        Drawing drawing = new Drawing();
        draw = new DrawPane(lanes, drawing, files, words, appearance, background);
        enrolment = new EnrolViewModel(lanes, pairs, drawing, background);
        enrol = new EnrolPane(enrolment, threshold, files, words, appearance);
        oneShot = new OneShotPane(new OneShotViewModel(lanes, transport, background), words, appearance);
        side.add("point", inspect);
        side.add("triplet", microscope);
        side.add("draw", draw);
        side.add("enrol", enrol);
        side.add("one-shot", oneShot);
        spheres.setOnPicked(() -> {
            // During enrolment the user picks one image after the other, so the panel stays.
            if (!side.isOpen("enrol")) {
                side.open("point");
            }
            inspect.listPicked();
        });
    }

    /** Opens the pad and gives it the keyboard focus. */
    void openPad() {
        side.open("draw");
        draw.focusPad();
    }

    /** Returns the view model of enrolment. */
    EnrolViewModel enrolment() {
        return enrolment;
    }

    /** Returns the view model of the pad. */
    DrawViewModel drawing() {
        return draw.model();
    }

    /** Publishes new results; called once per pulse. */
    void pulse() {
        inspect.pulse();
        microscope.pulse();
        draw.pulse();
        enrol.pulse();
        oneShot.pulse();
    }
}
