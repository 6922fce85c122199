package org.tripletlab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.tripletlab.Slow;

/** The lists of a result agree with its single numbers, in JSON and for people. */
@Slow
class ResultListsTest {
    private static final String[] HELD_OUT = {
        "train", "--dataset", "bundled", "--steps", "30", "--hold-out", "4,5,6,7,8,9", "--probe", "600"
    };

    @Test
    void conesAnglesAndTheCurve() throws IOException {
        JsonNode result = Outcome.of("train", "--dataset", "bundled", "--steps", "30", "--json")
                .result();
        assertThat(result.get("classCones")).hasSize(10);
        double widest = 0;
        int images = 0;
        for (int c = 0; c < 10; c++) {
            JsonNode cone = result.get("classCones").get(c);
            assertThat(cone.get("class").asText()).isEqualTo(Integer.toString(c));
            assertThat(cone.get("meanDegrees").asDouble())
                    .isLessThan(cone.get("p95Degrees").asDouble());
            assertThat(cone.get("p95Degrees").asDouble())
                    .isLessThan(cone.get("maxDegrees").asDouble());
            widest = Math.max(widest, cone.get("maxDegrees").asDouble());
            images += cone.get("images").asInt();
        }
        assertThat(images).isEqualTo(2000);
        assertThat(widest).isEqualTo(result.get("intraClassAngleMaxDegrees").asDouble());

        JsonNode angles = result.get("axisAnglesDegrees");
        double smallest = 180;
        for (int a = 0; a < 10; a++) {
            for (int b = 0; b < 10; b++) {
                assertThat(angles.get(a).get(b)).isEqualTo(angles.get(b).get(a));
                smallest = a == b
                        ? smallest
                        : Math.min(smallest, angles.get(a).get(b).asDouble());
            }
            assertThat(angles.get(a).get(a).asDouble()).isZero();
        }
        assertThat(smallest).isEqualTo(result.get("smallestAngleDegrees").asDouble());

        JsonNode curve = result.get("verificationCurve");
        assertThat(curve.size()).isBetween(2, 200);
        assertThat(curve.get(0).toString()).isEqualTo("[null,0.0,1.0]");
        assertThat(curve.get(curve.size() - 1).get(1).asDouble()).isEqualTo(1);
        JsonNode crossing = StreamSupport.stream(curve.spliterator(), false)
                .filter(point -> point.get(1).asDouble() >= point.get(2).asDouble())
                .findFirst()
                .orElseThrow();
        assertThat(crossing.get(0).asDouble())
                .isEqualTo(result.get("equalErrorThreshold").asDouble());
        assertThat(crossing.get(1).asDouble())
                .isCloseTo(result.get("equalErrorRate").asDouble(), within(1e-3));
    }

    @Test
    void oneShotOfHeldOutClasses() throws IOException {
        String[] json = Arrays.copyOf(HELD_OUT, HELD_OUT.length + 1);
        json[HELD_OUT.length] = "--json";
        JsonNode result = Outcome.of(json).result();
        JsonNode kinds = result.get("oneShot");
        assertThat(kinds)
                .extracting(kind -> kind.get("ways") + "/" + kind.get("shots"))
                .containsExactly("6/1", "5/1", "6/5", "5/5");
        JsonNode first = kinds.get(0);
        assertThat(first.get("accuracy")).isEqualTo(result.get("oneShotAccuracy"));
        assertThat(first.get("deviation")).isEqualTo(result.get("oneShotDeviation"));
        assertThat(first.get("pixelAccuracy")).isEqualTo(result.get("oneShotPixelAccuracy"));
        assertThat(first.get("pixelDeviation")).isEqualTo(result.get("oneShotPixelDeviation"));
        for (JsonNode kind : kinds) {
            assertThat(kind.get("pixelDeviation").asDouble()).isPositive();
            assertThat(kind.get("standardError").asDouble())
                    .isCloseTo(kind.get("deviation").asDouble() / Math.sqrt(1000), within(1e-12));
        }
        // Five pixel pictures of a class are a better template than one.
        assertThat(kinds.get(2).get("pixelAccuracy").asDouble())
                .isGreaterThan(first.get("pixelAccuracy").asDouble());
        // Classes that are not measured have no cone and no angle, but keep their place.
        assertThat(result.at("/classCones/0/images").asInt()).isZero();
        assertThat(result.at("/classCones/0/maxDegrees").isNull()).isTrue();
        assertThat(result.at("/axisAnglesDegrees/0/5").isNull()).isTrue();
        assertThat(result.at("/axisAnglesDegrees/4/5").isNumber()).isTrue();
    }

    @Test
    void peopleSeeSmallTablesAndNoWall() {
        Outcome outcome = Outcome.of(HELD_OUT);
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out())
                .contains("  ways  shots  trials  accuracy  deviation  standardError")
                .contains("  class  images  meanDegrees  p95Degrees  maxDegrees")
                .containsPattern("axisAnglesDegrees +10 rows, in full with --json")
                .containsPattern("verificationCurve +\\d+ rows, in full with --json");
        assertThat(outcome.out().lines()).hasSizeLessThan(80);
        String table = outcome.out().substring(0, outcome.out().indexOf("\n\n"));
        assertThat(table.lines()).as("the table without the remark below it").allMatch(line -> line.length() < 160);
    }
}
