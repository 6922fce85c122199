package org.tripletlab.ui.plane;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.canvas.Canvas;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.tripletlab.evaluation.BatchSnapshotOf;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.Fonts;
import org.tripletlab.ui.settings.ThemeChoice;

/**
 * Benchmark of the time that the JavaFX application thread spends on the triplet planes of four lanes with all 3,800 triplets of a batch
 * each, against the time of a frame. {@code mvn -q -Pbenchmark -Dbenchmark=PlanesBenchmark}
 */
class PlanesBenchmark {
    private static final int SIDE = 160;
    private static final int ROUNDS = 200;
    private static final double FRAME_MILLIS = 1000.0 / 60;
    private static final ExperimentSpec RANDOM = ExperimentSpec.DEFAULT.with(Parameters.MINER, "random");

    @Test
    void print() {
        Application.launch(Measurement.class);
    }

    /** Measures once the toolkit is there. */
    public static final class Measurement extends Application {
        @Override
        public void start(Stage stage) {
            TripletPlane plane = TripletPlane.of(BatchSnapshotOf.step(1, RANDOM, 0.7, 0.02));
            PlaneScale scale = PlaneScale.NONE.next(plane);
            PlanePainter painter =
                    new PlanePainter(new Appearance(ThemeChoice.LIGHT, 1, Fonts.load()), new Texts(Language.ENGLISH));
            for (String round : List.of("cold", "warm")) {
                double[] millis = IntStream.range(0, ROUNDS)
                        .mapToDouble(index -> paintFour(painter, plane, scale))
                        .sorted()
                        .toArray();
                System.out.printf(
                        "four planes, %s: %.2f ms (median), %.2f ms (95 %%); %.2f of a frame%n",
                        round, millis[ROUNDS / 2], millis[ROUNDS * 95 / 100], millis[ROUNDS / 2] / FRAME_MILLIS);
            }
            Platform.exit();
        }

        private static double paintFour(PlanePainter painter, TripletPlane plane, PlaneScale scale) {
            List<Canvas> four =
                    Stream.generate(() -> new Canvas(SIDE, SIDE)).limit(4).toList();
            long start = System.nanoTime();
            four.forEach(canvas -> painter.paint(canvas.getGraphicsContext2D(), SIDE, SIDE, plane, scale));
            return (System.nanoTime() - start) / 1e6;
        }
    }
}
