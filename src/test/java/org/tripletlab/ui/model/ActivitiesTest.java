package org.tripletlab.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.tripletlab.text.Message;
import org.tripletlab.ui.model.Problems.Problem;

class ActivitiesTest {
    private final AtomicLong clock = new AtomicLong();
    private final Activities activities = new Activities(clock::get);

    @Test
    void newsLeaveAfterSevenSecondsCountedFromTheNewest() {
        activities.tell(Message.of("first"));
        clock.addAndGet(Activities.NEWS_NANOS - 1);
        activities.pulse();
        assertThat(news()).isEqualTo("first");
        activities.tell(Message.of("second"));
        clock.addAndGet(Activities.NEWS_NANOS - 1);
        activities.pulse();
        assertThat(news()).isEqualTo("second");
        clock.incrementAndGet();
        activities.pulse();
        assertThat(news()).isNull();
    }

    @Test
    void progressAndErrorsStay() {
        activities.say(ActivityKind.STUDY, Message.of("running"), () -> {});
        activities.refuse(ActivityKind.LANE, Message.of("full"));
        clock.addAndGet(1000 * Activities.NEWS_NANOS);
        activities.pulse();
        assertThat(running()).isEqualTo("running");
        assertThat(shown()).containsExactly("full");
    }

    @Test
    void anActivityEndsOnlyItself() {
        activities.say(ActivityKind.STUDY, Message.of("studying"), () -> {});
        activities.finish(ActivityKind.EXPORT, Message.of("written"));
        activities.fail(ActivityKind.OPEN, Message.of("broken"));
        assertThat(running()).isEqualTo("studying");
        activities.finish(ActivityKind.STUDY, Message.of("done"));
        assertThat(running()).isNull();
        assertThat(news()).isEqualTo("done");
    }

    @Test
    void newsSurviveTheProgressOfAnotherActivityButNotTheStartOfOne() {
        activities.say(ActivityKind.STUDY, Message.of("1 of 9"), () -> {});
        activities.finish(ActivityKind.EXPORT, Message.of("written"));
        activities.say(ActivityKind.STUDY, Message.of("2 of 9"), () -> {});
        assertThat(news()).isEqualTo("written");
        activities.say(ActivityKind.SAVE, Message.of("saving"), () -> {});
        assertThat(news()).isNull();
    }

    @Test
    void anErrorStaysUntilItsActionSucceedsOrItIsClosed() {
        activities.fail(ActivityKind.OPEN, Message.of("broken"));
        activities.finish(ActivityKind.SAVE, Message.of("saved"));
        activities.say(ActivityKind.OPEN, Message.of("opening"));
        assertThat(shown()).containsExactly("broken");
        activities.finish(ActivityKind.OPEN, Message.of("opened"));
        assertThat(shown()).isEmpty();

        activities.fail(ActivityKind.EXPORT, Message.of("full"));
        Problem problem = activities.problems().shownProperty().get().get(0);
        activities.problems().close(problem);
        assertThat(shown()).isEmpty();
        assertThat(activities.problems().closeNewest()).isFalse();
    }

    @Test
    void atMostTwoErrorsAreShownTheNewestFirstAndOneOfEachKind() {
        activities.fail(ActivityKind.OPEN, Message.of("broken"));
        activities.fail(ActivityKind.EXPORT, Message.of("full"));
        assertThat(shown()).containsExactly("full", "broken");
        activities.fail(ActivityKind.OPEN, Message.of("cut off"));
        assertThat(shown()).containsExactly("cut off", "full");
        activities.refuse(ActivityKind.LANE, Message.of("four"));
        assertThat(shown()).containsExactly("four", "cut off");
        activities.settle(ActivityKind.LANE);
        assertThat(shown()).containsExactly("cut off");
        assertThat(activities.problems().closeNewest()).isTrue();
        assertThat(shown()).isEmpty();
    }

    @Test
    void theSameErrorAgainIsNotShownAnew() {
        AtomicReference<Object> changes = new AtomicReference<>();
        activities.refuse(ActivityKind.FAULT, Message.of("fault"));
        activities.problems().shownProperty().addListener((property, before, now) -> changes.set(now));
        activities.refuse(ActivityKind.FAULT, Message.of("fault"));
        assertThat(changes).hasValue(null);
    }

    @Test
    void aClosedErrorThatOccursAgainByItselfStaysClosedUntilItIsSettledOrAnotherOneComes() {
        for (int frame = 0; frame < 3; frame++) {
            activities.refuse(ActivityKind.FAULT, Message.of("fault", "first"));
            activities.refuse(ActivityKind.SETTINGS, Message.of("read-only"));
            while (activities.problems().closeNewest()) {
                assertThat(frame).isZero();
            }
        }
        activities.refuse(ActivityKind.FAULT, Message.of("fault", "second"));
        assertThat(shown()).containsExactly("fault");
        activities.settle(ActivityKind.SETTINGS);
        activities.refuse(ActivityKind.SETTINGS, Message.of("read-only"));
        assertThat(shown()).containsExactly("read-only", "fault");
    }

    @Test
    void aClosedErrorOfTheUsersOwnActionIsShownAgain() {
        activities.refuse(ActivityKind.LANE, Message.of("full"));
        activities.problems().closeNewest();
        activities.refuse(ActivityKind.LANE, Message.of("full"));
        assertThat(shown()).containsExactly("full");
    }

    @Test
    void anErrorTakesTheNewsAway() {
        activities.tell(Message.of("opened"));
        activities.fail(ActivityKind.SAVE, Message.of("full"));
        assertThat(news()).isNull();
    }

    private String news() {
        Message news = activities.newsProperty().get();
        return news == null ? null : news.key();
    }

    private String running() {
        Activities.Activity running = activities.currentProperty().get();
        return running == null ? null : running.says().key();
    }

    private List<String> shown() {
        return activities.problems().shownProperty().get().stream()
                .map(problem -> problem.says().key())
                .toList();
    }
}
