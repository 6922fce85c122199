package org.tripletlab.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.model.LanesModel;

/** Content between the side panels: bars above the spheres, the spheres, and the timeline below them. */
final class CentrePane extends VBox {
    /** Minimum width at the normal text size. */
    private static final double LEAST = 240;

    /** Minimum width with several lanes, so that each has space for the name of its state. */
    private static final double COMPARED_LEAST = 420;

    /**
     * Creates the pane.
     *
     * @param middle takes the height that the others leave
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
