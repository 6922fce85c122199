package org.tripletlab.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.canvas.Canvas;
import org.junit.jupiter.api.Test;

class OnChangeTest {
    private final OnChange change = new OnChange();

    @Test
    void isDueAtFirstAndAfterAChangeOfAnyValue() {
        assertThat(change.isDue(1, "a")).isTrue();
        assertThat(change.isDue(1, "a")).isFalse();
        assertThat(change.isDue(1, "b")).isTrue();
        assertThat(change.isDue(2, "b")).isTrue();
        assertThat(change.isDue(2, "b", List.of())).isTrue();
        assertThat(change.isDue(2, "b", List.of())).isFalse();
    }

    @Test
    void nothingIsAValueToo() {
        assertThat(change.isDue()).isTrue();
        assertThat(change.isDue()).isFalse();
        assertThat(change.isDue(1, null)).isTrue();
        assertThat(change.isDue(1, null)).isFalse();
        assertThat(change.isDue(null, 1)).isTrue();
    }

    @Test
    void laterChangesOfTheArrayDoNotChangeWhatWasRemembered() {
        Object[] values = {1, 2};
        change.isDue(values);
        values[0] = 5;
        assertThat(change.isDue(values)).isTrue();
    }

    @Test
    void isDueAfterForgetting() {
        change.isDue("a");
        change.forget();
        assertThat(change.isDue("a")).isTrue();
    }

    @Test
    void isDueAfterTheSizeOfACanvasHasChangedAndChangedBack() {
        Canvas canvas = new Canvas(100, 50);
        OnChange drawing = new OnChange(canvas);
        drawing.isDue("a");
        canvas.setWidth(70);
        canvas.setWidth(100);
        assertThat(drawing.isDue("a")).isTrue();
        assertThat(drawing.isDue("a")).isFalse();
        canvas.setHeight(20);
        assertThat(drawing.isDue("a")).isTrue();
    }
}
