package org.tripletlab.ui.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.canvas.Canvas;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.tripletlab.history.StepSeries;
import org.tripletlab.history.StepSeriesOf;
import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.fx.CanvasColours;

/**
 * Benchmark of the time that the JavaFX application thread spends on a chart of four lanes with 20,000 steps each: with all
 * steps to aggregate (after zooming) and with ten new ones. A pulse draws one chart at most. {@code mvn -q -Pbenchmark
 * -Dbenchmark=ChartsBenchmark}
 */
class ChartsBenchmark {
    private static final int STEPS = 20_000;
    private static final int ROUNDS = 200;
    private static final StepRange RANGE = new StepRange(0, STEPS);

    @Test
    void print() {
        Application.launch(Measurement.class);
    }

    /** Measures once the toolkit is there. */
    public static final class Measurement extends Application {
        private final Canvas canvas = new Canvas(210, 120);
        private final ChartPainter painter = new ChartPainter(new Texts(Language.ENGLISH));
        private final ChartStyle look = new ChartStyle(CanvasColours.LIGHT, 1, "System");
        private final StepSeries series = StepSeriesOf.steps(STEPS);

        @Override
        public void start(Stage stage) {
            for (int warm = 0; warm < 2; warm++) {
                for (int smoothing : ChartView.SMOOTHINGS) {
                    measure("every step, smoothing " + smoothing, smoothing, round -> 0);
                    measure("ten new steps, smoothing " + smoothing, smoothing, round -> STEPS - 10 * (ROUNDS - round));
                }
            }
            Platform.exit();
        }

        private void measure(String what, int smoothing, IntUnaryOperator known) {
            double[] gathering = new double[ROUNDS];
            double[] drawing = new double[ROUNDS];
            List<Columns> columns = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                int before = known.applyAsInt(round);
                if (round == 0 && before > 0) {
                    columns = gather(smoothing, before);
                }
                long start = System.nanoTime();
                if (before == 0) {
                    columns = gather(smoothing, STEPS);
                } else {
                    columns.forEach(each -> each.add(samples(before + 10)));
                }
                long gathered = System.nanoTime();
                draw(columns);
                gathering[round] = (gathered - start) / 1e6;
                drawing[round] = (System.nanoTime() - gathered) / 1e6;
            }
            System.out.printf(
                    "%s: gather %.3f ms, draw %.3f ms (medians); least together %.3f ms%n",
                    what, median(gathering), median(drawing), gathering[0] + drawing[0]);
        }

        private List<Columns> gather(int smoothing, int steps) {
            List<Columns> all = new ArrayList<>();
            for (int lane = 0; lane < 4; lane++) {
                all.add(Columns.gather(samples(steps), RANGE, 162, smoothing));
            }
            return all;
        }

        private Samples samples(int count) {
            return Samples.everyStep(series, count, index -> series.value(Metrics.LOSS, index));
        }

        private void draw(List<Columns> columns) {
            List<ChartState.Lane> lanes = new ArrayList<>();
            for (int lane = 0; lane < columns.size(); lane++) {
                lanes.add(new ChartState.Lane(
                        (char) ('A' + lane),
                        look.colours().lane(lane),
                        lane == 3,
                        List.of(columns.get(lane)),
                        List.of()));
            }
            ChartState sight = ChartState.of(ChartMetric.of(Metrics.LOSS), RANGE, false, lanes, 0.2);
            painter.paint(canvas.getGraphicsContext2D(), canvas.getWidth(), canvas.getHeight(), look, sight);
        }

        private static double median(double[] values) {
            Arrays.sort(values);
            return values[values.length / 2];
        }
    }
}
