package org.tripletlab.ui.sphere;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectionViewModelTest {
    private final ProjectionViewModel projection = new ProjectionViewModel();

    @Test
    void beginsWithThePrincipalDirections() {
        projection.setSize(8);
        assertThat(projection.coordinatesProperty().get()).isEmpty();
        assertThat(projection.axes(8)).isEmpty();
    }

    @Test
    void threeDifferentCoordinatesAreAlwaysChosen() {
        projection.setSize(8);
        projection.chooseCoordinates();
        assertThat(projection.axes(8))
                .hasValueSatisfying(axes -> assertThat(axes).containsExactly(0, 1, 2));
        projection.choose(2, 8);
        projection.choose(0, 2);
        assertThat(projection.coordinatesProperty().get())
                .as("two change places")
                .contains(List.of(2, 1, 8));
        projection.choose(0, 9);
        projection.choose(0, 0);
        assertThat(projection.coordinatesProperty().get()).contains(List.of(2, 1, 8));
        projection.choosePrincipal();
        projection.chooseCoordinates();
        assertThat(projection.coordinatesProperty().get()).as("remembers them").contains(List.of(2, 1, 8));
    }

    @Test
    void followsTheSizeOfTheEmbeddings() {
        projection.setSize(8);
        projection.choose(1, 7);
        assertThat(projection.axes(5)).as("not all of them exist").isEmpty();
        projection.setSize(5);
        assertThat(projection.coordinatesProperty().get()).contains(List.of(1, 2, 3));
        assertThat(projection.axes(3)).as("nothing is hidden").isEmpty();
        projection.setSize(2);
        assertThat(projection.axes(2)).isEmpty();
    }
}
