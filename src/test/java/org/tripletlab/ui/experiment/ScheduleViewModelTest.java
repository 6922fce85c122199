package org.tripletlab.ui.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.experiment.StageCondition;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.text.Message;
import org.tripletlab.ui.FakePlayback;
import org.tripletlab.ui.model.LiveModel;
import org.tripletlab.ui.model.Transport;

class ScheduleViewModelTest {
    private final FakePlayback playback = new FakePlayback();
    private final LiveModel model = new LiveModel(playback);
    private final ExperimentViewModel form = new ExperimentViewModel(playback, model, new Transport(playback, model));
    private final ScheduleViewModel schedule = new ScheduleViewModel(form);

    @BeforeEach
    void chooseTheCurriculum() {
        form.enter(Parameters.MINER, "curriculum");
        model.pull();
        playback.asked.clear();
    }

    private void type(String text) {
        schedule.type(text);
        assertThat(schedule.textErrorProperty().get()).isNull();
    }

    private StageViewModel stage(int number) {
        return schedule.stages().get(number - 1);
    }

    private String entered() {
        return form.field(Parameters.SCHEDULE).textProperty().get();
    }

    @Test
    void beginsWithTheStagesOfTheExperiment() {
        assertThat(schedule.stages())
                .extracting(stage -> stage.minerProperty().get())
                .containsExactly("semi-hard-hardest", "hardest-negative");
        assertThat(stage(1).limitProperty().get()).isEqualTo("300");
        assertThat(stage(1).lastProperty().get()).isFalse();
        assertThat(stage(2).lastProperty().get()).isTrue();
        assertThat(form.restartNeededProperty().get()).isFalse();
    }

    @Test
    void readsAndWritesEveryKindOfStage() {
        String text = "random@mined<0.3,all@angle>50,ranks[80-100..0-20]@step<900,ranks[0-12.5]";
        type(text);
        assertThat(stage(3).minerProperty().get()).isEqualTo(StageViewModel.RANKS);
        assertThat(stage(3).slidesProperty().get()).isTrue();
        assertThat(stage(4).slidesProperty().get()).isFalse();
        assertThat(stage(4).fromHighProperty().get()).isEqualTo("12.5");
        stage(4).minerProperty().set("batch-hard");
        assertThat(entered()).isEqualTo("random@mined<0.3,all@angle>50,ranks[80-100..0-20]@step<900,batch-hard");
        stage(4).minerProperty().set(StageViewModel.RANKS);
        assertThat(entered()).as("the ranks are still there").isEqualTo(text);
    }

    @Test
    void aSoundChangeWaitsForTheRestart() {
        stage(1).limitProperty().set("120");
        assertThat(entered()).isEqualTo("semi-hard-hardest@step<120,hardest-negative");
        assertThat(schedule.textProperty().get()).isEqualTo(entered());
        assertThat(playback.asked).isEmpty();
        assertThat(form.field(Parameters.SCHEDULE).waitingProperty().get()).isTrue();
        form.applyAndRestart();
        model.pull();
        assertThat(playback.view().spec().text(Parameters.SCHEDULE))
                .isEqualTo("semi-hard-hardest@step<120,hardest-negative");
        assertThat(stage(1).limitProperty().get()).isEqualTo("120");
    }

    @Test
    void nothingIsAppliedWhileSomethingIsWrong() {
        form.enter(Parameters.STEPS, "700");
        stage(1).limitProperty().set("soon");
        assertThat(stage(1).conditionErrorProperty().get())
                .isEqualTo(Message.of("field.integer", 1.0, StageCondition.Kind.STEP.high()));
        assertThat(form.allowedProperty().get()).isFalse();
        form.applyAndRestart();
        assertThat(playback.asked).isEmpty();
        assertThat(stage(1).limitProperty().get()).as("nothing typed is lost").isEqualTo("soon");
        stage(1).limitProperty().set("200");
        assertThat(stage(1).conditionErrorProperty().get()).isNull();
        assertThat(form.allowedProperty().get()).isTrue();
    }

    @Test
    void saysWhatIsWrongInItsPlace() {
        type("random@step<100,all@step<200,ranks[10-20..30-40]@mined<0.5,batch-hard");
        stage(2).limitProperty().set("100");
        assertThat(stage(2).conditionErrorProperty().get())
                .isEqualTo(Message.of("schedule.steps-grow", 101.0, StageCondition.Kind.STEP.high()));
        stage(2).limitProperty().set("101");
        stage(3).limitProperty().set("1.5");
        assertThat(stage(3).conditionErrorProperty().get()).isEqualTo(Message.of("field.real", 0.0, 1.0));
        stage(3).limitProperty().set("0.5");
        stage(3).fromHighProperty().set("101");
        assertThat(stage(3).windowErrorProperty().get()).isEqualTo(Message.of("schedule.rank"));
        stage(3).fromHighProperty().set("20");
        stage(3).toLowProperty().set("40");
        assertThat(stage(3).windowErrorProperty().get()).isEqualTo(Message.of("schedule.ranks-order", 40.0, 40.0));
        stage(3).slidesProperty().set(false);
        assertThat(stage(3).windowErrorProperty().get()).isNull();
        assertThat(entered()).isEqualTo("random@step<100,all@step<101,ranks[10-20]@mined<0.5,batch-hard");
    }

    @Test
    void undoBringsBackWhatRuns() {
        stage(1).limitProperty().set("");
        schedule.add();
        form.revert();
        assertThat(schedule.stages()).hasSize(2);
        assertThat(stage(1).limitProperty().get()).isEqualTo("300");
        assertThat(form.allowedProperty().get()).isTrue();
    }

    @Test
    void whatIsAddedIsSound() {
        schedule.add();
        assertThat(entered()).isEqualTo("semi-hard-hardest@step<300,hardest-negative@step<450,semi-hard-hardest");
        type("random@step<5000,all");
        schedule.add();
        assertThat(entered()).isEqualTo("random@step<5000,all@step<5100,hardest-negative");
    }

    @Test
    void theOnlyStageStays() {
        schedule.remove(stage(1));
        assertThat(entered()).isEqualTo("hardest-negative");
        schedule.remove(stage(1));
        assertThat(schedule.stages()).hasSize(1);
    }

    @Test
    void movingKeepsTheScheduleSound() {
        type("random@step<100,all@mined<0.5,batch-hard@step<300,hard-all");
        schedule.move(stage(1), 1);
        assertThat(entered())
                .as("takes its condition along")
                .isEqualTo("all@mined<0.5,random@step<100,batch-hard@step<300,hard-all");
        schedule.move(stage(3), -1);
        assertThat(entered())
                .as("steps go on growing")
                .isEqualTo("all@mined<0.5,batch-hard@step<100,random@step<300,hard-all");
        schedule.move(stage(4), -1);
        assertThat(entered())
                .as("the last has no condition")
                .isEqualTo("all@mined<0.5,batch-hard@step<100,hard-all@step<300,random");
        List<StageViewModel> before = List.copyOf(schedule.stages());
        schedule.move(stage(1), -1);
        schedule.move(stage(4), 1);
        assertThat(schedule.stages()).isEqualTo(before);
    }

    @Test
    void anotherConditionBeginsWithAUsualLimit() {
        type("random@step<100,all@step<200,batch-hard");
        schedule.choose(stage(1), StageCondition.Kind.ANGLE);
        schedule.choose(stage(2), StageCondition.Kind.MINED);
        assertThat(entered()).isEqualTo("random@angle>30,all@mined<0.3,batch-hard");
        schedule.choose(stage(1), StageCondition.Kind.STEP);
        assertThat(entered()).isEqualTo("random@step<300,all@mined<0.3,batch-hard");
    }

    @Test
    void refusesATextThatIsNoSchedule() {
        for (String wrong : new String[] {"", "random@step<10", "nonsense"}) {
            schedule.type(wrong);
            assertThat(schedule.textErrorProperty().get()).isEqualTo(Message.of("field.schedule"));
            assertThat(form.allowedProperty().get()).isFalse();
            assertThat(schedule.stages()).as("the stages stay").hasSize(2);
        }
        stage(1).limitProperty().set("250");
        assertThat(schedule.textErrorProperty().get()).isNull();
        assertThat(form.allowedProperty().get()).isTrue();
    }

    @Test
    void theTextBringsTheStagesBack() {
        stage(1).limitProperty().set("x");
        String before = schedule.textProperty().get();
        type(before);
        assertThat(stage(1).limitProperty().get()).isEqualTo("300");
        assertThat(form.allowedProperty().get()).isTrue();
    }

    @Test
    void followsAnotherExperiment() {
        playback.become(RunnerPhase.PAUSED);
        form.enter(Parameters.SCHEDULE, "all@step<7,random");
        assertThat(stage(1).limitProperty().get()).isEqualTo("7");
        assertThat(stage(2).minerProperty().get()).isEqualTo("random");
    }
}
