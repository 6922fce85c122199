package org.tripletlab.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LatestTest {
    private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private final Background background = new Background(screen::add);
    private final List<String> told = new ArrayList<>();
    private final Latest<Integer, String> latest = new Latest<Integer, String>(background, "It cannot be doubled.")
            .whenAnswered((question, answer) -> told.add(question + ": " + answer));

    @AfterEach
    void end() {
        background.close();
    }

    @Test
    void answersAQuestionOnce() throws Exception {
        latest.ask(2, LatestTest::doubled);
        assertThat(latest.isAnswering()).isTrue();
        assertThat(latest.answer()).isEmpty();
        deliver();
        latest.ask(2, LatestTest::doubled);
        assertThat(latest.isAnswering()).isFalse();
        assertThat(latest.answer()).contains("4");
        assertThat(told).containsExactly("2: 4");
    }

    @Test
    void doesNotQueueQuestions() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        latest.ask(1, question -> waiting(held, () -> doubled(question)));
        latest.ask(2, LatestTest::doubled);
        latest.ask(3, LatestTest::doubled);
        held.countDown();
        deliver();
        assertThat(latest.answer()).contains("2");
        latest.ask(3, LatestTest::doubled);
        assertThat(latest.answer()).as("the last answer stays until the next").contains("2");
        deliver();
        assertThat(told).containsExactly("1: 2", "3: 6");
    }

    @Test
    void forgetsAnAnswerThatIsStillBeingComputed() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        latest.ask(1, question -> waiting(held, () -> doubled(question)));
        latest.forget();
        held.countDown();
        deliver();
        assertThat(latest.answer()).isEmpty();
        assertThat(latest.asked()).isEmpty();
        assertThat(told).isEmpty();
        latest.ask(1, LatestTest::doubled);
        deliver();
        assertThat(latest.answer()).contains("2");
    }

    @Test
    void onlyDeferrableQuestionsWait() throws Exception {
        latest.pausing((before, now) -> now == before + 1, duration -> TimeUnit.HOURS.toNanos(1));
        latest.ask(1, LatestTest::doubled);
        deliver();
        latest.ask(2, LatestTest::doubled);
        assertThat(latest.isAnswering()).isFalse();
        latest.ask(5, LatestTest::doubled);
        deliver();
        assertThat(told).containsExactly("1: 2", "5: 10");
    }

    @Test
    void aFailureIsThrownOnTheScreenAndTheNextQuestionIsAnswered() throws Exception {
        latest.ask(1, question -> {
            throw new IllegalArgumentException("odd");
        });
        assertThatThrownBy(this::deliver)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("It cannot be doubled.")
                .hasRootCauseMessage("odd");
        latest.ask(2, LatestTest::doubled);
        deliver();
        assertThat(latest.answer()).contains("4");
    }

    private void deliver() throws InterruptedException {
        Runnable task = screen.poll(30, TimeUnit.SECONDS);
        assertThat(task).isNotNull();
        task.run();
    }

    private static String doubled(int number) {
        return String.valueOf(2 * number);
    }

    private static String waiting(CountDownLatch held, Callable<String> then) {
        try {
            assertThat(held.await(30, TimeUnit.SECONDS)).isTrue();
            return then.call();
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }
}
