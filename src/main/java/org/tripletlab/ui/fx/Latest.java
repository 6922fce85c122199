package org.tripletlab.ui.fx;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;

/**
 * Latest answer to a question that changes over time, computed in the background, one question at a time.
 *
 * <p>{@link #ask} is called with the current question at every pulse. While one is being answered, others are
 * ignored and not queued, so that outdated questions are never computed. All methods are called on the JavaFX
 * application thread.
 *
 * @param <Q> a question, compared with {@code equals}
 * @param <A> its answer
 */
public final class Latest<Q, A> {
    private final Background background;
    private final String failure;
    private BiPredicate<Q, Q> deferrable = (before, now) -> false;
    private LongUnaryOperator pause = duration -> 0;
    private BiConsumer<Q, A> use = (question, answer) -> {};
    private Q asked;
    private A answer;
    private boolean answering;
    private long pausedUntil;

    /**
     * Creates it without a question.
     *
     * @param failure English sentence for the log if an answer cannot be computed
     */
    public Latest(Background background, String failure) {
        this.background = background;
        this.failure = failure;
    }

    /** Passes every answer on, unless it was forgotten in the meantime. */
    public Latest<Q, A> whenAnswered(BiConsumer<Q, A> action) {
        use = action;
        return this;
    }

    /**
     * Lets some questions wait for a pause after the last answer, which leaves the processor to the training.
     *
     * @param isDeferrable tells whether the second question may wait after the first one
     * @param pauseNanos pause in nanoseconds, from the duration of the last answer in nanoseconds
     */
    public Latest<Q, A> pausing(BiPredicate<Q, Q> isDeferrable, LongUnaryOperator pauseNanos) {
        deferrable = isDeferrable;
        pause = pauseNanos;
        return this;
    }

    /**
     * Asks the question unless it was the last one, another is being answered, or it has to wait.
     *
     * @param computation runs in the background
     */
    public void ask(Q question, Function<Q, A> computation) {
        if (answering || question.equals(asked)) {
            return;
        }
        if (asked != null && deferrable.test(asked, question) && System.nanoTime() - pausedUntil < 0) {
            return;
        }
        answering = true;
        asked = question;
        long begun = System.nanoTime();
        background.run(
                () -> computation.apply(question),
                found -> take(question, found, begun),
                problem -> fail(problem, begun));
    }

    /** Discards question and answer, also one that is still being computed. */
    public void forget() {
        asked = null;
        answer = null;
    }

    /** Returns the latest answer; empty if there is none. */
    public Optional<A> answer() {
        return Optional.ofNullable(answer);
    }

    /** Returns the question that was asked last; empty if there is none. */
    public Optional<Q> asked() {
        return Optional.ofNullable(asked);
    }

    /** Tells whether an answer is being computed. */
    public boolean isAnswering() {
        return answering;
    }

    private void take(Q question, A found, long begun) {
        rest(begun);
        if (question.equals(asked)) {
            answer = found;
            use.accept(question, found);
        }
    }

    private void fail(Exception problem, long begun) {
        rest(begun);
        throw new IllegalStateException(failure, problem);
    }

    private void rest(long begun) {
        answering = false;
        long now = System.nanoTime();
        pausedUntil = now + pause.applyAsLong(now - begun);
    }
}
