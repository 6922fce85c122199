package org.tripletlab.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.tripletlab.metric.Diagnosis;
import org.tripletlab.metric.Measurement;
import org.tripletlab.metric.ProbeStatistics;
import org.tripletlab.metric.SessionState;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;

class RaceVerdictTest {
    @Test
    void theOneThatStandsAloneIsAhead() {
        RaceVerdict verdict = RaceVerdict.of(
                List.of("hardest", "semi-hard"),
                List.of(lane(SessionState.COLLAPSED, 40, 0, 0.49), lane(SessionState.SEPARATED, -1, 52, 0.05)));
        assertThat(verdict.ahead()).contains(1);
        assertThat(verdict.summary().key()).isEqualTo("verdict.alone");
        assertThat(verdict.lanes())
                .extracting(each -> each.key())
                .containsExactly("verdict.collapsed", "verdict.separated");
        assertThat(said(verdict.lanes().get(0).key(), verdict.lanes().get(0).arguments()))
                .contains("hardest", "step 40");
        assertThat(said(verdict.lanes().get(1).key(), verdict.lanes().get(1).arguments()))
                .contains("52.0°");
    }

    @Test
    void nearlyEqualErrorsAreLevelAndClearlyLessIsAhead() {
        List<String> names = List.of("a", "b");
        RaceVerdict level = RaceVerdict.of(
                names,
                List.of(lane(SessionState.SEPARATED, -1, 50, 0.050), lane(SessionState.SEPARATED, -1, 55, 0.048)));
        assertThat(level.ahead()).isEmpty();
        assertThat(level.summary().key()).isEqualTo("verdict.level");
        RaceVerdict ahead = RaceVerdict.of(
                names,
                List.of(lane(SessionState.SEPARATED, -1, 50, 0.03), lane(SessionState.SEPARATING, -1, 55, 0.06)));
        assertThat(ahead.ahead()).contains(0);
        assertThat(ahead.lanes().get(1).key()).isEqualTo("verdict.between");
    }

    @Test
    void nobodyIsAheadAmongTheUseless() {
        RaceVerdict verdict = RaceVerdict.of(
                List.of("a", "b", "c"),
                List.of(
                        lane(SessionState.COLLAPSED, 40, 0, 0.10),
                        lane(SessionState.DIVERGED, -1, Double.NaN, Double.NaN),
                        lane(SessionState.PARTLY_COLLAPSED, -1, 2, 0.45)));
        assertThat(verdict.ahead()).isEmpty();
        assertThat(verdict.summary().key()).isEqualTo("verdict.none");
        assertThat(verdict.lanes().get(1).key()).isEqualTo("verdict.diverged");
    }

    @Test
    void aRescueIsTold() {
        RaceVerdict verdict = RaceVerdict.of(
                List.of("a", "b"),
                List.of(lane(SessionState.SEPARATED, 60, 48, 0.05), lane(SessionState.SPREADING, 40, 8, 0.3)));
        assertThat(verdict.lanes())
                .extracting(each -> each.key())
                .containsExactly("verdict.rescued", "verdict.came-back");
    }

    private static String said(String key, List<Object> arguments) {
        return new Texts(Language.ENGLISH).format(key, arguments.toArray());
    }

    private static Measurement lane(SessionState state, int collapsedAt, double angle, double error) {
        OptionalInt collapse = collapsedAt < 0 ? OptionalInt.empty() : OptionalInt.of(collapsedAt);
        ProbeStatistics probe = Probes.with(angle, error);
        return new Measurement(600, null, probe, new Diagnosis(state, collapse, List.of()));
    }
}
