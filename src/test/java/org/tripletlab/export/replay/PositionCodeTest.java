package org.tripletlab.export.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;

/** What the page shows is where the points were. */
class PositionCodeTest {
    @Test
    void aPlaceOnTheSphereIsOffByLessThanAHundredthOfADegree() {
        float[] unit = TrainedLanes.randomUnit(1, 20_000, 3);
        double worst = 0;
        for (int i = 0; i < unit.length; i += 3) {
            worst = Math.max(worst, degreesOff(PositionCode.SPHERE, unit[i], unit[i + 1], unit[i + 2]));
        }
        assertThat(worst).isLessThan(0.01).isPositive();
    }

    @Test
    void polesEquatorAndCornersOfTheOctahedronComeBack() {
        float half = (float) Math.sqrt(0.5);
        float[][] places = {
            {1, 0, 0},
            {-1, 0, 0},
            {0, 1, 0},
            {0, -1, 0},
            {0, 0, 1},
            {0, 0, -1},
            {half, half, 0},
            {-half, half, 0},
            {half, 0, -half},
            {0, -half, -half},
            {half, -half, -0f},
            {-1e-7f, 1e-7f, -1}
        };
        for (float[] place : places) {
            assertThat(degreesOff(PositionCode.SPHERE, place[0], place[1], place[2]))
                    .as("%s %s %s", place[0], place[1], place[2])
                    .isLessThan(0.01);
        }
    }

    @Test
    void aPlaceInTheBallIsOffByLessThanATenthOfADegreeSeenFromTheCentre() {
        float[] unit = TrainedLanes.randomUnit(2, 5000, 3);
        int[] code = new int[3];
        for (int i = 0; i < unit.length; i += 3) {
            float shrunk = (i % 300) / 300f;
            PositionCode.BALL.encode(unit[i] * shrunk, unit[i + 1] * shrunk, unit[i + 2] * shrunk, code, 0);
            double[] back = PositionCode.BALL.decode(code, 0);
            double distance = Math.sqrt(Math.pow(back[0] - unit[i] * shrunk, 2)
                    + Math.pow(back[1] - unit[i + 1] * shrunk, 2)
                    + Math.pow(back[2] - unit[i + 2] * shrunk, 2));
            assertThat(Math.toDegrees(distance)).isLessThan(0.1);
        }
        PositionCode.BALL.encode(0, 0, 0, code, 0);
        assertThat(PositionCode.BALL.decode(code, 0)).containsExactly(0, 0, 0);
    }

    @Test
    void framesComeBackInTheirOrderAndAPlaceThatIsNotFiniteStaysWhereItWas() throws IOException {
        int places = 50;
        FrameStream stream = new FrameStream(PositionCode.SPHERE, places);
        float[][] frames = new float[5][];
        for (int frame = 0; frame < frames.length; frame++) {
            frames[frame] = TrainedLanes.randomUnit(frame, places, 3);
            if (frame == 3) {
                frames[frame][3 * 7] = Float.NaN;
            }
            stream.append(frames[frame]);
        }
        byte[] bytes = new InflaterInputStream(
                        new ByteArrayInputStream(Base64.getDecoder().decode(stream.end())))
                .readAllBytes();
        assertThat(bytes).hasSize(frames.length * places * 2 * 2);
        int[] now = new int[2 * places];
        int from = 0;
        for (int frame = 0; frame < frames.length; frame++) {
            for (int number = 0; number < 2; number++) {
                for (int i = 0; i < places; i++) {
                    int coded = (bytes[from + i] & 0xFF) << 8 | (bytes[from + places + i] & 0xFF);
                    int at = 2 * i + number;
                    now[at] = now[at] + (coded >>> 1 ^ -(coded & 1)) & 0xFFFF;
                }
                from += 2 * places;
            }
            for (int i = 0; i < places; i++) {
                float[] expected = frame == 3 && i == 7 ? frames[2] : frames[frame];
                assertThat(degreesApart(
                                PositionCode.SPHERE.decode(now, 2 * i),
                                expected[3 * i],
                                expected[3 * i + 1],
                                expected[3 * i + 2]))
                        .isLessThan(0.01);
            }
        }
    }

    private static double degreesOff(PositionCode code, float x, float y, float z) {
        int[] numbers = new int[code.numbers()];
        code.encode(x, y, z, numbers, 0);
        return degreesApart(code.decode(numbers, 0), x, y, z);
    }

    private static double degreesApart(double[] back, double x, double y, double z) {
        double distance = Math.sqrt(Math.pow(back[0] - x, 2) + Math.pow(back[1] - y, 2) + Math.pow(back[2] - z, 2));
        return Math.toDegrees(2 * Math.asin(Math.min(1, distance / 2)));
    }
}
