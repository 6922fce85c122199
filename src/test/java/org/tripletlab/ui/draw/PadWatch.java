package org.tripletlab.ui.draw;

import java.util.Optional;
import javafx.scene.Node;

/** Access to the pad from outside its package. */
public final class PadWatch {
    private final DrawViewModel model;

    /** Watches the pane with the id {@code draw}. */
    public PadWatch(Node pane) {
        this.model = ((DrawPane) pane).model();
    }

    /** Tells whether the lanes have said, and the spheres been told, where exactly what is on the pad now lies. */
    public boolean isPlaced() {
        return model.newest()
                .filter(answer ->
                        answer.prepared().isPresent() && !answer.lanes().isEmpty())
                .map(answer -> answer.question().content())
                .equals(Optional.of(model.pad().contentProperty().get()));
    }
}
