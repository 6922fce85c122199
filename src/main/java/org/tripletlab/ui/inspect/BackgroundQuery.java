package org.tripletlab.ui.inspect;

import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.tripletlab.ui.fx.Background;

/**
 * Repeated query answered in the background, one question at a time. A question from the user is answered at once; one that differs only
 * by the embeddings of the training network waits for a pause.
 *
 * @param <Q> a question
 * @param <A> its answer
 */
final class BackgroundQuery<Q, A> {
    private final Background background;
    private final Function<Q, A> answering;
    private final BiPredicate<Q, Q> isDeferrable;
    private final long pauseNanos;
    private Q lastQuestion;
    private Optional<A> answer = Optional.empty();
    private boolean busy;
    private long answeredAt;

    /**
     * Creates a query.
     *
     * @param answering computes the answer in the background
     * @param isDeferrable tells whether the second question is the first one about other embeddings
     * @param pauseNanos pause after an answer before such a question, in nanoseconds
     */
    BackgroundQuery(Background background, Function<Q, A> answering, BiPredicate<Q, Q> isDeferrable, long pauseNanos) {
        this.background = background;
        this.answering = answering;
        this.isDeferrable = isDeferrable;
        this.pauseNanos = pauseNanos;
    }

    /** Asks the question unless it is already answered or in progress; called again at every pulse. */
    void ask(Q question) {
        boolean deferred = lastQuestion != null
                && isDeferrable.test(lastQuestion, question)
                && System.nanoTime() - answeredAt < pauseNanos;
        if (busy || deferred || question.equals(lastQuestion)) {
            return;
        }
        busy = true;
        lastQuestion = question;
        background.run(() -> answering.apply(question), found -> take(question, found), this::fail);
    }

    /** Discards question and answer. */
    void forget() {
        lastQuestion = null;
        answer = Optional.empty();
    }

    /** Returns the newest answer. */
    Optional<A> answer() {
        return answer;
    }

    private void take(Q question, A found) {
        busy = false;
        answeredAt = System.nanoTime();
        if (question.equals(lastQuestion)) {
            answer = Optional.of(found);
        }
    }

    private void fail(Exception problem) {
        busy = false;
        throw new IllegalStateException("The neighbours of a point cannot be shown.", problem);
    }
}
