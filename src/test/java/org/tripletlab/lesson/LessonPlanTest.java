package org.tripletlab.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.tripletlab.lesson.LessonPlan.Stop;
import org.tripletlab.text.Language;

class LessonPlanTest {
    private static final String HEAD = "---\ntitle: Rescue\nminutes: 10\n---\n";

    @Test
    void aRunPausesForEachPageThatObservesIt() throws LessonException {
        LessonPlan plan = plan("""
                ## Setup
                ```tripletlab
                run: miner=hardest-negative&steps=600
                until: 200
                ```
                ## Observe
                - expect: collapsed
                ## Predict
                - [ ] yes
                - [x] no
                ## Observe
                ```tripletlab
                change: miner=semi-hard-hardest
                ```
                - expect: not collapsed
                ## Setup
                ```tripletlab
                run: steps=100
                ```
                ## Observe
                Again.
                """);
        assertThat(plan.runs()).hasSize(2);
        List<Stop> stops = plan.runs().get(0).stops();
        assertThat(stops).extracting(Stop::from).containsExactly(0, 200);
        assertThat(stops).extracting(Stop::until).containsExactly(OptionalInt.of(200), OptionalInt.empty());
        assertThat(stops.get(0).changes()).isEmpty();
        assertThat(stops.get(1).changes()).hasSize(1);
        assertThat(plan.runs().get(1).stops()).hasSize(1);
    }

    @Test
    void aPageWithoutABlockObservesTheSameStep() throws LessonException {
        LessonPlan plan = plan("""
                ## Observe
                ```tripletlab
                run: steps=200
                until: 100
                ```
                ## Observe
                Look again.
                """);
        assertThat(plan.runs().get(0).stops())
                .extracting(Stop::until)
                .containsExactly(OptionalInt.of(100), OptionalInt.of(100));
    }

    @Test
    void refusesAPageWithNothingToObserve() {
        assertThatThrownBy(() -> plan("## Observe\nNothing.\n"))
                .isInstanceOf(LessonException.class)
                .hasMessageContaining("rescue.md, line 5: No run has begun");
    }

    @Test
    void refusesAChangeAfterTheEnd() {
        assertThatThrownBy(() -> plan("""
                        ## Observe
                        ```tripletlab
                        run: steps=200
                        ```
                        ## Observe
                        ```tripletlab
                        change: margin=0.4
                        ```
                        """))
                .isInstanceOf(LessonException.class)
                .hasMessageContaining("The run is at step 200 by then");
    }

    @Test
    void refusesAMetricOfTheEndBeforeTheEnd() {
        String page = "## Observe\n```tripletlab\nrun: steps=200\n%s```\n- expect: recallAt1 above 0.5\n";
        assertThatThrownBy(() -> plan(String.format(page, "until: 100\n")))
                .isInstanceOf(LessonException.class)
                .hasMessageContaining("rescue.md, line 10: \"recallAt1\" is measured at the end");
        assertThatCode(() -> plan(String.format(page, ""))).doesNotThrowAnyException();
    }

    private static LessonPlan plan(String pages) throws LessonException {
        return LessonPlan.of(LessonReader.read(HEAD + pages, "rescue.md", "rescue", Language.ENGLISH), "rescue.md");
    }
}
