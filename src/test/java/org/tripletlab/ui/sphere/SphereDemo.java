package org.tripletlab.ui.sphere;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.tripletlab.render.style.SphereTheme;
import org.tripletlab.render.view.Clouds;
import org.tripletlab.render.view.PointCloud;

/**
 * Window with only the sphere, for manual inspection. Parameters: dark, still, collapsed, turn, zh, points=N, classes=N, width=N, height=N,
 * long.
 */
public final class SphereDemo {
    private SphereDemo() {}

    public static void main(String[] args) {
        Application.launch(Window.class, args);
    }

    /** The window. */
    public static final class Window extends Application {
        private int frames;
        private long since;
        private long worst;

        @Override
        public void start(Stage stage) {
            List<String> parameters = getParameters().getRaw();
            int points = number(parameters, "points=", 2000);
            int classes = number(parameters, "classes=", 10);
            String family = loadFonts();
            SphereViewModel model = new SphereViewModel();
            Executor drawing = Executors.newSingleThreadExecutor(work -> {
                Thread thread = new Thread(work, "drawing");
                thread.setDaemon(true);
                return thread;
            });
            SpherePane pane =
                    new SpherePane(model, new BundledWording(parameters.contains("zh") ? "zh" : "en"), drawing);
            model.themeProperty().set(parameters.contains("dark") ? SphereTheme.DARK : SphereTheme.LIGHT);
            List<String> names = IntStream.range(0, classes)
                    .mapToObj(i -> parameters.contains("long") ? "folder " + i : Integer.toString(i))
                    .toList();
            PointCloud[] clouds = IntStream.range(0, 12)
                    .mapToObj(i -> Clouds.clusters(points, classes, 0.9 / (1 + i), 1))
                    .toArray(PointCloud[]::new);
            model.setFacts(point -> new PointFacts(
                    new PointFacts.Image(digit(point), 28, 28, true),
                    new PointFacts.ClassAngle(names.get(clouds[0].labels()[point]), 12.34),
                    false,
                    new PointFacts.ClassAngle(names.get(point % 3), 9.9)));
            boolean still = parameters.contains("still");
            PointCloud one = Clouds.collapsed(points);
            boolean collapsed = parameters.contains("collapsed");
            long start = System.nanoTime();
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    long begin = System.nanoTime();
                    int k = still ? 9 : (int) ((begin - start) / 200_000_000L % 24);
                    PointCloud cloud = collapsed ? one : clouds[k < 12 ? k : 23 - k];
                    model.show(new SphereFrame(
                            cloud.xyz(),
                            clouds[0].labels(),
                            SphereFrame.Classes.of(names, cloud.axes()),
                            k,
                            "PCA, 62 % of the spread",
                            false));
                    pane.pulse();
                    worst = Math.max(worst, System.nanoTime() - begin);
                    count(begin);
                }
            }.start();
            StackPane root = new StackPane(pane);
            root.setStyle("-fx-font-family: '" + family + "'; -fx-font-size: 13px");
            Scene scene = new Scene(root, number(parameters, "width=", 1000), number(parameters, "height=", 850));
            stage.setScene(scene);
            stage.show();
        }

        private void count(long now) {
            frames++;
            if (now - since > 2_000_000_000L) {
                System.out.println(frames * 1_000_000_000L / Math.max(1, now - since)
                        + " pulses a second, longest on the toolkit's thread " + worst / 1_000_000.0 + " ms");
                frames = 0;
                worst = 0;
                since = now;
            }
        }

        private static int number(List<String> parameters, String name, int otherwise) {
            return parameters.stream()
                    .filter(parameter -> parameter.startsWith(name))
                    .mapToInt(parameter -> Integer.parseInt(parameter.substring(name.length())))
                    .findFirst()
                    .orElse(otherwise);
        }

        private static String loadFonts() {
            Font.loadFont(
                    SphereDemo.class.getResourceAsStream("/org/tripletlab/text/fonts/TripletLabSans-Bold.ttf"), 13);
            return Font.loadFont(
                            SphereDemo.class.getResourceAsStream(
                                    "/org/tripletlab/text/fonts/TripletLabSans-Regular.ttf"),
                            13)
                    .getFamily();
        }

        private static byte[] digit(int seed) {
            byte[] image = new byte[28 * 28];
            for (int y = 4; y < 24; y++) {
                for (int x = 4; x < 24; x++) {
                    double r = Math.hypot(x - 13.5, (y - 13.5) * 0.75);
                    image[y * 28 + x] = (byte) (int) (255 * Math.max(0, 1 - Math.abs(r - 6 - seed % 3) / 2));
                }
            }
            return image;
        }
    }
}
