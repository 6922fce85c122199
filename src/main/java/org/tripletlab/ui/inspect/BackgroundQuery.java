package org.tripletlab.ui.inspect;

import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.tripletlab.ui.fx.Background;

/**
 * A question that is asked over and over and answered in the background, one at a time. What somebody has just asked for is
 * answered at once; what only follows the learning network, after a pause.
 *
 * @param <Q> a question
 * @param <A> its answer
 */
final class BackgroundQuery<Q, A> {
    private final Background background;
    private final Function<Q, A> answering;
    private final BiPredicate<Q, Q> canWait;
    private final long pauseNanos;
    private Q asked;
    private Optional<A> answer = Optional.empty();
    private boolean busy;
    private long answeredAt;

    /**
     * Makes an inquiry.
     *
     * @param answering works in the background
     * @param canWait tells whether the second question is the first one about other embeddings
     * @param pauseNanos how long such a question waits after an answer
     */
    BackgroundQuery(Background background, Function<Q, A> answering, BiPredicate<Q, Q> canWait, long pauseNanos) {
        this.background = background;
        this.answering = answering;
        this.canWait = canWait;
        this.pauseNanos = pauseNanos;
    }

    /** Asks, unless this is known already; called again with every pulse. */
    void ask(Q question) {
        boolean waits = asked != null && canWait.test(asked, question) && System.nanoTime() - answeredAt < pauseNanos;
        if (busy || waits || question.equals(asked)) {
            return;
        }
        busy = true;
        asked = question;
        background.run(() -> answering.apply(question), found -> take(question, found), this::fail);
    }

    /** Forgets question and answer. */
    void forget() {
        asked = null;
        answer = Optional.empty();
    }

    /** Returns the newest answer. */
    Optional<A> answer() {
        return answer;
    }

    private void take(Q question, A found) {
        busy = false;
        answeredAt = System.nanoTime();
        if (question.equals(asked)) {
            answer = Optional.of(found);
        }
    }

    private void fail(Exception problem) {
        busy = false;
        throw new IllegalStateException("The neighbours of a point cannot be shown.", problem);
    }
}
