package org.tripletlab.ui.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tripletlab.experiment.Schedule;
import org.tripletlab.experiment.StageCondition;
import org.tripletlab.text.Message;

class StageViewModelTest {
    private final AtomicInteger changes = new AtomicInteger();

    @Test
    void givesBackTheStageThatItWasMadeOf() {
        for (Schedule.Stage stage : List.of(
                stage("semi-hard", "step<300"),
                stage("random", "mined<0.3"),
                stage("ranks[80-100..0-20]", "angle>50"),
                stage("ranks[0-12.5]", "step<9"))) {
            assertThat(model(stage).check(1, false, List.of())).isEqualTo(Optional.of(stage));
        }
        assertThat(changes).as("nothing was changed by hand").hasValue(0);
    }

    @Test
    void theLastStageNeedsNoCondition() {
        StageViewModel last = model(stage("random", "step<300"));
        last.limitProperty().set("no number");
        assertThat(last.check(2, true, List.of()))
                .isEqualTo(Optional.of(new Schedule.Stage("random", Optional.empty())));
        assertThat(last.conditionErrorProperty().get()).isNull();
        assertThat(last.numberProperty().get()).isEqualTo(2);
        assertThat(last.lastProperty().get()).isTrue();
    }

    @Test
    void stepsMustGrowFromStageToStage() {
        StageViewModel second = model(stage("random", "step<300"));
        List<StageCondition> before = List.of(StageCondition.parse("step<300").orElseThrow());
        assertThat(second.check(2, false, before)).isEmpty();
        assertThat(second.conditionErrorProperty().get().key()).isEqualTo("schedule.steps-grow");
        second.limitProperty().set("301");
        assertThat(second.check(2, false, before)).isPresent();
        assertThat(second.conditionErrorProperty().get()).isNull();
    }

    @Test
    void saysWhatALimitMayBe() {
        StageViewModel first = model(stage("random", "mined<0.3"));
        first.limitProperty().set("2");
        assertThat(first.check(1, false, List.of())).isEmpty();
        assertThat(first.conditionErrorProperty().get()).isEqualTo(Message.of("field.real", 0.0, 1.0));
        first.kindProperty().set(StageCondition.Kind.STEP);
        first.limitProperty().set("0");
        assertThat(first.check(1, false, List.of())).isEmpty();
        assertThat(first.conditionErrorProperty().get().key()).isEqualTo("field.integer");
    }

    @Test
    void checksRanksOnlyWhereTheyAreUsed() {
        StageViewModel stage = model(stage("ranks[50-100..0-50]", "step<300"));
        stage.toLowProperty().set("60");
        assertThat(stage.check(1, false, List.of())).isEmpty();
        assertThat(stage.windowErrorProperty().get()).isEqualTo(Message.of("schedule.ranks-order", 60.0, 50.0));
        stage.slidesProperty().set(false);
        assertThat(stage.check(1, false, List.of()).orElseThrow().miner()).isEqualTo("ranks[50-100]");
        stage.fromHighProperty().set("many");
        assertThat(stage.check(1, false, List.of())).isEmpty();
        assertThat(stage.windowErrorProperty().get().key()).isEqualTo("schedule.rank");
        stage.minerProperty().set("random");
        assertThat(stage.check(1, false, List.of()).orElseThrow().miner()).isEqualTo("random");
        assertThat(stage.windowErrorProperty().get()).isNull();
    }

    @Test
    void tellsOfEveryChange() {
        StageViewModel stage = model(stage("random", "step<300"));
        stage.minerProperty().set("all");
        stage.limitProperty().set("5");
        stage.kindProperty().set(StageCondition.Kind.ANGLE);
        stage.slidesProperty().set(true);
        assertThat(changes).hasValue(4);
    }

    private StageViewModel model(Schedule.Stage stage) {
        return new StageViewModel(stage, changes::incrementAndGet);
    }

    private static Schedule.Stage stage(String miner, String condition) {
        return new Schedule.Stage(miner, StageCondition.parse(condition));
    }
}
