package org.tripletlab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripletlab.math.PercentileBand;
import org.tripletlab.metric.catalogue.Metric;
import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.metric.diagnosis.Measurement;

class StatisticsJsonTest {
    /** A line of a session file of version 0.1.0, before there was a list of metrics. */
    private static final String OLD = "{\"step\":20,\"batch\":{\"loss\":0.25,\"minedCount\":3800,\"minedFraction\":1.0,"
            + "\"activeFraction\":0.5,\"gradientNorm\":\"Infinity\",\"minedSinceLast\":76000,"
            + "\"tupleLosses\":{\"p0\":0.0,\"p5\":0.1,\"p50\":0.2,\"p95\":0.3,\"p100\":0.4}},"
            + "\"probe\":{\"finite\":true,\"meanResultantLength\":0.125,\"smallestAngleDegrees\":12.5,"
            + "\"nearestPair\":[3,8],\"tammesBoundDegrees\":66.0,\"separation\":0.19,\"nearestAxisAccuracy\":0.75,"
            + "\"pairAngleP95Degrees\":90.0,\"pairAngleMaxDegrees\":170.0,\"intraClassAngleP95Degrees\":14.0,"
            + "\"equalErrorRate\":0.0625,\"equalErrorAngleDegrees\":null,\"strictIdeal\":false,\"idealP95\":null,"
            + "\"mergedClasses\":[3,8],\"classAxes\":[1.0,0.0,0.0],"
            + "\"bands\":{\"pairDistance\":{\"p0\":0.0,\"p5\":0.1,\"p50\":1.5,\"p95\":1.8,\"p100\":2.0},"
            + "\"sameClassDistance\":{\"p0\":0.0,\"p5\":0.1,\"p50\":0.2,\"p95\":0.3,\"p100\":0.4},"
            + "\"differentClassDistance\":{\"p0\":0.0,\"p5\":0.1,\"p50\":0.2,\"p95\":0.3,\"p100\":0.4},"
            + "\"embeddingLength\":{\"p0\":null,\"p5\":null,\"p50\":null,\"p95\":null,\"p100\":null}}},"
            + "\"diagnosis\":{\"state\":\"separating\",\"collapsedAtStep\":null,\"notes\":[]}}";

    @Test
    void aLineOfBeforeIsReadAndWrittenAgainAsItWas() throws IOException {
        Measurement read = read(OLD);
        assertThat(read.value(Metrics.LOSS)).isEqualTo(0.25);
        assertThat(read.batch().minedSinceLast()).isEqualTo(76_000);
        assertThat(read.value(Metrics.GRADIENT_NORM)).isPositive().isInfinite();
        assertThat(read.value(Metrics.SMALLEST_ANGLE)).isEqualTo(12.5);
        assertThat(read.value(Metrics.EQUAL_ERROR_ANGLE)).isNaN();
        assertThat(read.band(Metrics.PAIR_DISTANCE).p100()).isEqualTo(2);
        assertThat(read.probe().nearestPair()).containsExactly(3, 8);
        assertThat(read.probe().idealP95()).isNull();
        assertThat(SessionJson.MAPPER.writeValueAsString(read)).isEqualTo(OLD);
    }

    @Test
    void aMetricOfALaterVersionIsLeftOut() throws IOException {
        ObjectNode later = (ObjectNode) SessionJson.MAPPER.readTree(OLD);
        object(later, "batch").put("newestNumber", 7);
        object(later, "probe").put("medianOfSomething", 3.5).putArray("five").add(1);
        ((ObjectNode) later.at("/probe/bands")).putObject("newBand").put("p1", 2);
        assertThat(SessionJson.MAPPER.writeValueAsString(read(later.toString())))
                .isEqualTo(OLD);
    }

    @Test
    void aMetricThatIsMissingIsUndefined() throws IOException {
        for (Metric metric : Metrics.those(each -> each.isOfBatch() || each.isOfProbe())) {
            ObjectNode earlier = (ObjectNode) SessionJson.MAPPER.readTree(OLD);
            object(earlier, "batch").remove(metric.id());
            object(earlier, "probe").remove(metric.id());
            ((ObjectNode) earlier.at("/probe/bands")).remove(metric.id());
            assertThat(earlier.toString()).doesNotContain("\"" + metric.id() + "\"");
            Measurement read = read(earlier.toString());
            assertThat(read.value(metric)).as(metric.id()).isNaN();
            assertThat(read.band(metric)).as(metric.id()).isEqualTo(PercentileBand.UNDEFINED);
        }
    }

    @Test
    void allBandsMayBeMissing() throws IOException {
        ObjectNode earlier = (ObjectNode) SessionJson.MAPPER.readTree(OLD);
        object(earlier, "probe").remove("bands");
        assertThat(read(earlier.toString()).band(Metrics.SAME_CLASS_DISTANCE)).isEqualTo(PercentileBand.UNDEFINED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"finite", "nearestPair", "strictIdeal", "idealP95", "mergedClasses", "classAxes"})
    void whatIsNoMetricMustBeThere(String name) throws IOException {
        ObjectNode without = (ObjectNode) SessionJson.MAPPER.readTree(OLD);
        object(without, "probe").remove(name);
        assertThatThrownBy(() -> read(without.toString()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"loss\":\"much\"",
                "\"loss\":[1]",
                "\"loss\":true",
                "\"minedCount\":1.5",
                "\"minedCount\":\"12\"",
                "\"tupleLosses\":3",
                "\"tupleLosses\":{\"p0\":1.0}"
            })
    void aMetricIsWhatItShouldBe(String field) {
        String name = field.substring(0, field.indexOf(':'));
        String wrong = "{\"step\":1,\"batch\":{" + field + "}," + OLD.substring(OLD.indexOf("\"probe\""));
        assertThat(OLD).contains(name);
        assertThatThrownBy(() -> read(wrong)).isInstanceOf(IOException.class);
    }

    private static Measurement read(String json) throws IOException {
        return SessionJson.read(json.getBytes(StandardCharsets.UTF_8), Measurement.class);
    }

    private static ObjectNode object(JsonNode in, String name) {
        return (ObjectNode) in.get(name);
    }
}
