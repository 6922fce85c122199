package org.tripletlab.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.tripletlab.history.Branch;

/** Order in which the training thread serves what it is asked. */
class RunnerRequestsTest {
    private final RunnerRequests requests = new RunnerRequests(Pace.ALONE);
    private final List<Optional<Branch>> answers = new ArrayList<>();

    @Test
    void aRunIsCapturedBeforeTheRestartThatWasAskedAfterwards() throws Exception {
        capture();
        requests.load(present -> present);
        assertThat(next()).isEqualTo(RunnerRequests.Task.BRANCH);
        requests.takeBranching();
        assertThat(next()).isEqualTo(RunnerRequests.Task.LOAD);
    }

    @Test
    void theNewRunIsCapturedAfterTheRestart() throws Exception {
        requests.load(present -> present);
        capture();
        assertThat(next()).isEqualTo(RunnerRequests.Task.LOAD);
        requests.takeLoad(null);
        assertThat(next()).isEqualTo(RunnerRequests.Task.BRANCH);
    }

    @Test
    void aRunIsCapturedBeforeItsLaneIsClosed() throws Exception {
        capture();
        requests.close();
        assertThat(next()).isEqualTo(RunnerRequests.Task.BRANCH);
        requests.takeBranching();
        assertThat(next()).isEqualTo(RunnerRequests.Task.END);
    }

    @Test
    void aCaptureThatBreaksOffIsAnswered() {
        RunnerRequests.Branching asked = new RunnerRequests.Branching(OptionalInt.empty(), answers::add);
        assertThatThrownBy(() -> asked.answer(() -> {
                    throw new IllegalStateException("measuring failed");
                }))
                .hasMessage("measuring failed");
        assertThat(answers).containsExactly(Optional.empty());
    }

    private void capture() {
        requests.branch(new RunnerRequests.Branching(OptionalInt.empty(), answers::add));
    }

    private RunnerRequests.Task next() throws InterruptedException {
        return requests.next(true, true, () -> {});
    }
}
