package org.tripletlab.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.model.LanesModel;

/** What is between the panels: what is to be said above the spheres, the spheres, and the timeline below them. */
final class CentrePane extends VBox {
    /** Least width at the usual size of text. */
    private static final double LEAST = 240;

    /** The same with several lanes, so that each has room for the name of its state. */
    private static final double COMPARED_LEAST = 420;

    /**
     * Puts it together.
     *
     * @param middle takes all the height that the others leave
     */
    CentrePane(
            LanesModel lanes,
            Appearance appearance,
            CentreSplit middle,
            Node recovery,
            Node images,
            Node banner,
            Node race,
            Node timeline) {
        super(recovery, images, banner, race, middle, timeline);
        setVgrow(middle, Priority.ALWAYS);
        getStyleClass().add("centre");
        minWidthProperty()
                .bind(appearance
                        .fontScaleProperty()
                        .multiply(Bindings.createDoubleBinding(
                                () -> lanes.lanes().size() > 1 ? COMPARED_LEAST : LEAST, lanes.lanesProperty())));
    }
}
