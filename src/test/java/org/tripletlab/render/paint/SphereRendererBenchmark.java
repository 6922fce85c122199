package org.tripletlab.render.paint;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tripletlab.render.style.SphereStyle;
import org.tripletlab.render.style.SphereTheme;
import org.tripletlab.render.view.Camera;
import org.tripletlab.render.view.Clouds;
import org.tripletlab.render.view.PointCloud;
import org.tripletlab.render.view.SphereProjection;
import org.tripletlab.render.view.SphericalInterpolation;

/** Measures how long one picture takes, with the camera moving: {@code mvn -q -Pbenchmark -Dbenchmark=SphereRendererBenchmark}. */
class SphereRendererBenchmark {
    @Test
    void print() {
        for (int side : new int[] {900, 1800}) {
            for (int points : new int[] {2_000, 10_000, 60_000}) {
                for (SphereProjection projection : SphereProjection.values()) {
                    measure(side, points, projection);
                }
            }
        }
        float[] from = Clouds.clusters(10_000, 10, 0.5, 1).xyz();
        float[] to = Clouds.clusters(10_000, 10, 0.5, 2).xyz();
        float[] into = new float[from.length];
        long start = 0;
        for (int i = 0; i < 400; i++) {
            if (i == 200) {
                start = System.nanoTime();
            }
            SphericalInterpolation.between(from, to, i % 100 / 100.0, into);
        }
        System.out.printf(Locale.ROOT, "interpolating 10000 points: %.2f ms%n", (System.nanoTime() - start) / 200e6);
    }

    private static void measure(int side, int points, SphereProjection projection) {
        PointCloud cloud = Clouds.clusters(points, 10, 0.35, 1);
        SphereStyle style = SphereStyle.of(SphereTheme.LIGHT, points)
                .withScale(side / 900.0)
                .withProjection(projection);
        SphereScene scene = SphereScene.of(cloud, style);
        SphereRenderer renderer = new SphereRenderer();
        Frame frame = new Frame(side, side);
        Camera camera = Camera.HOME;
        int runs = 300;
        double[] millis = new double[runs];
        for (int i = -100; i < runs; i++) {
            camera = camera.orbit(1, 0.1);
            long start = System.nanoTime();
            renderer.render(scene, camera, frame);
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        java.util.Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%s of %d points at %d×%d: median %.2f ms, 95 %% below %.2f ms%n",
                projection.name().toLowerCase(Locale.ROOT),
                points,
                side,
                side,
                millis[runs / 2],
                millis[runs * 95 / 100]);
    }
}
