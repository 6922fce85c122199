package org.tripletlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tripletlab.ui.settings.Settings.WindowBounds;

/** Initial bounds of the window, on screens of several sizes. */
class WindowPlaceTest {
    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1440, 900);

    /** Remembered from screens that are gone, larger ones, or written by hand. */
    @ParameterizedTest
    @CsvSource({
        "-1350, 40, 1360, 760",
        "100, 765, 1200, 700",
        "0, 0, 3840, 2160",
        "10, 10, 40, 30",
        "5000, -3000, 1360, 860",
        "-1, -1, 1441, 901",
    })
    void whatIsRememberedIsBroughtInside(double x, double y, double width, double height) {
        WindowBounds was = new WindowBounds(x, y, width, height);
        Rectangle2D first = WindowPlace.first(Optional.of(was), List.of(LAPTOP));
        assertThat(LAPTOP.contains(first)).as("%s", first).isTrue();
        assertThat(first.getWidth()).isGreaterThanOrEqualTo(WindowBounds.LEAST_WIDTH);
        assertThat(first.getHeight()).isGreaterThanOrEqualTo(WindowBounds.LEAST_HEIGHT);
    }

    @Test
    void whatFitsStaysWhereItWas() {
        WindowBounds was = new WindowBounds(60, 30, 1200, 700);
        assertThat(WindowPlace.first(Optional.of(was), List.of(LAPTOP))).isEqualTo(new Rectangle2D(60, 30, 1200, 700));
    }

    @Test
    void aSecondScreenIsAScreen() {
        Rectangle2D projector = new Rectangle2D(1440, 0, 1024, 768);
        WindowBounds was = new WindowBounds(1500, 20, 900, 700);
        assertThat(WindowPlace.first(Optional.of(was), List.of(LAPTOP, projector)))
                .isEqualTo(new Rectangle2D(1500, 20, 900, 700));
        assertThat(WindowPlace.first(Optional.of(was), List.of(LAPTOP)))
                .as("the projector is gone")
                .isEqualTo(new Rectangle2D(540, 20, 900, 700));
    }

    @Test
    void theFirstTimeItIsInTheMiddleOfTheMainScreen() {
        assertThat(WindowPlace.first(Optional.empty(), List.of(LAPTOP))).isEqualTo(new Rectangle2D(40, 20, 1360, 860));
        Rectangle2D belowAPanel = new Rectangle2D(0, 28, 1440, 872);
        assertThat(WindowPlace.first(Optional.empty(), List.of(belowAPanel)))
                .isEqualTo(new Rectangle2D(40, 34, 1360, 860));
    }

    /** 1366 by 768 pixels at 150 %, 1024 by 600, and 1280 by 720 at 200 %. */
    @ParameterizedTest
    @CsvSource({"911, 512", "1024, 600", "640, 360"})
    void aSmallScreenIsNearlyFilled(double width, double height) {
        Rectangle2D small = new Rectangle2D(0, 0, width, height);
        Rectangle2D first = WindowPlace.first(Optional.empty(), List.of(small));
        assertThat(small.contains(first)).isTrue();
        assertThat(first.getWidth()).isEqualTo(width);
        assertThat(first.getHeight())
                .as("not quite as high, or some window managers give it no title bar")
                .isBetween(height - 10, height - 1);
        assertThat(small.contains(WindowPlace.first(Optional.of(new WindowBounds(9, 9, 760, 560)), List.of(small))))
                .isTrue();
    }
}
