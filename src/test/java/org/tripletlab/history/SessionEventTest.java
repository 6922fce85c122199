package org.tripletlab.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tripletlab.metric.diagnosis.SessionState;

class SessionEventTest {
    @Test
    void aCollapseIsMarkedWhereItBegan() {
        SessionEvent collapse = SessionEvent.ofTransition(SessionState.COLLAPSING, SessionState.COLLAPSED, 80)
                .orElseThrow();
        assertThat(collapse.step()).as("when it was diagnosed").isEqualTo(80);
        assertThat(collapse.markedStep()).as("collapsedAtStep").isEqualTo(40);
    }

    @Test
    void otherEventsAreMarkedWhereTheyHappen() {
        assertThat(SessionEvent.ofTransition(SessionState.STARTING, SessionState.SEPARATED, 80)
                        .orElseThrow()
                        .markedStep())
                .isEqualTo(80);
    }
}
