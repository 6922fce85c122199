package org.tripletlab.ui.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tripletlab.Slow;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.study.Study;
import org.tripletlab.text.Message;

/** View model of the study form; previews are computed synchronously. */
@Slow
class StudyFormViewModelTest {
    @TempDir
    private Path folder;

    private ExperimentSpec present = ExperimentSpec.DEFAULT.with(Parameters.STEPS, 40);
    private StudyFormViewModel form;

    @BeforeEach
    void open() {
        form = new StudyFormViewModel(() -> present, Runnable::run, folder);
        form.pulse();
    }

    @Test
    void aReadyStudyIsCountedAndHasAFolderOfItsOwn() {
        assertThat(form.previewProperty().get().counts().runs()).isEqualTo(28);
        assertThat(form.startableProperty().get()).isTrue();
        assertThat(form.results().textProperty().get())
                .isEqualTo(folder.resolve("study-strategies-quick").toString());
        form.quickProperty().set(false);
        assertThat(form.startableProperty().get())
                .as("not before it is counted")
                .isFalse();
        form.pulse();
        assertThat(form.previewProperty().get().counts().runs()).isEqualTo(140);
        assertThat(form.results().textProperty().get())
                .isEqualTo(folder.resolve("study-strategies").toString());
        form.studyProperty().set("collapse-map");
        form.pulse();
        assertThat(form.previewProperty().get().counts().runs()).isEqualTo(480);
    }

    @Test
    void theStudyAboutPeopleNeedsTheirPictures() throws IOException {
        form.studyProperty().set("one-shot-faces");
        assertThat(problem()).contains("study.pictures.none");
        assertThat(form.plan()).isEmpty();
        form.picturesProperty().set(folder.resolve("nowhere").toString());
        assertThat(problem()).contains("study.pictures.none");
        Path faces = Files.createDirectory(folder.resolve("faces"));
        form.picturesProperty().set(faces.toString());
        form.heldOutProperty().set("ann,bob");
        assertThat(problem()).isEmpty();
        assertThat(form.plan().orElseThrow().study().runs())
                .allMatch(run -> run.spec().get(Parameters.DATASET).equals(faces.toString())
                        && run.spec().get(Parameters.HOLD_OUT).equals("ann,bob"));
    }

    @Test
    void aStudyOfOnesOwnIsBuiltOnTheExperimentOfTheWindow() {
        own();
        assertThat(form.previewProperty().get().counts().runs()).isEqualTo(6);
        assertThat(form.plan().orElseThrow().study().runs())
                .allMatch(run -> run.spec().get(Parameters.STEPS) == 40);
        present = ExperimentSpec.DEFAULT.with(Parameters.STEPS, 60);
        form.pulse();
        assertThat(form.baseOldProperty().get()).isTrue();
        assertThat(form.plan().orElseThrow().study().runs())
                .as("what was counted is what is run")
                .allMatch(run -> run.spec().get(Parameters.STEPS) == 40);
        form.takeBase();
        form.pulse();
        assertThat(form.baseOldProperty().get()).isFalse();
        assertThat(form.plan().orElseThrow().study().runs())
                .allMatch(run -> run.spec().get(Parameters.STEPS) == 60);
    }

    @Test
    void quickLeavesTheValuesAloneThatSomebodyWroteDown() {
        form.quickProperty().set(true);
        own();
        row(1).textProperty().set("0-9");
        form.pulse();
        assertThat(form.previewProperty().get().counts().runs()).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "margin|0.1, 0.2x|0.2x|field.real",
                "margin|7|7|field.real",
                "margin|''||study.vary.none",
                "margin|0.1,,0.2|''|field.real",
                "margin|0.1, 0.1||study.vary.twice",
                "margin|0.1, 0.10||study.vary.same",
                "seed|9-0|9-0|study.vary.range",
                "seed|0-9,x|0-9|study.vary.seeds",
                "classes|2-999|2-999|study.vary.integer",
                "seed|0-99999|0-99999|study.vary.range",
                "steps|5,many|many|study.vary.integer",
                "schedule|hardest-negative@step<300,random|hardest-negative@step<300|field.schedule",
                "hidden|64;0|0|field.hidden",
                "dataset|bundled,/no/such/folder|/no/such/folder|field.folder"
            })
    void aRowThatCannotBeUsedSaysWhy(String parameter, String text, String value, String key) {
        own();
        row(1).parameterProperty().set(Parameters.byId(parameter));
        row(1).textProperty().set(text);
        VariedRow.Problem problem = row(1).problemProperty().get();
        assertThat(problem.says().key()).isEqualTo(key);
        assertThat(problem.value()).isEqualTo(Optional.ofNullable(value));
        assertThat(problem()).contains("study.correct");
        assertThat(form.plan()).isEmpty();
    }

    @Test
    void rowsAreCheckedAmongEachOther() {
        own();
        form.addRow();
        row(2).parameterProperty().set(Parameters.SEED);
        row(2).textProperty().set("4,5");
        assertThat(row(2).problemProperty().get().says()).isEqualTo(Message.of("study.vary.again"));
        row(2).parameterProperty().set(Parameters.SCALE);
        row(2).textProperty().set("20");
        assertThat(problem()).contains("study.correct");
        assertThat(row(2).problemProperty().get().says()).isEqualTo(Message.of("study.vary.unused"));
        row(2).textProperty().set("20,30");
        assertThat(problem()).contains("study.none-possible");
        form.removeRow(row(2));
        assertThat(problem()).isEmpty();
        form.addRow();
        form.addRow();
        form.addRow();
        assertThat(form.rows()).hasSize(StudyFormViewModel.MOST_ROWS);
    }

    @Test
    void whatIsLeftOutIsCountedAndWhatIsTooMuchRefused() {
        own();
        row(0).parameterProperty().set(Parameters.LOSS_TYPE);
        row(0).textProperty().set("triplet,softmax");
        row(1).parameterProperty().set(Parameters.MARGIN);
        row(1).textProperty().set("0.1,0.3");
        form.pulse();
        assertThat(form.previewProperty().get().counts().runs()).isEqualTo(2);
        assertThat(form.previewProperty().get().counts().leftOut()).isEqualTo(2);
        row(0).parameterProperty().set(Parameters.SEED);
        row(0).textProperty().set("0-9999");
        row(1).parameterProperty().set(Parameters.PROBE);
        row(1).textProperty().set("20-2000");
        assertThat(problem()).contains("study.too-many");
    }

    @Test
    void aFolderWithOtherThingsIsRefusedAndANewOneProposed() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("study-strategies-quick"));
        Files.writeString(taken.resolve("letter.txt"), "dear");
        form.results().textProperty().set(taken + " ");
        assertThat(problem()).contains("study.folder.foreign");
        assertThat(form.previewProperty().get().otherFolder()).isTrue();
        form.results().renew();
        assertThat(problem()).isEmpty();
        assertThat(form.results().textProperty().get()).isEqualTo(taken + "-2");
        form.results().textProperty().set(taken.resolve("letter.txt").toString());
        assertThat(problem()).contains("study.folder.file");
        form.results().textProperty().set("  ");
        assertThat(problem()).contains("study.folder.none");
    }

    @Test
    void aChosenFolderIsUsedIfItIsEmptyAndHoldsTheStudysFolderElse() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        form.results().choose(empty);
        assertThat(form.results().textProperty().get()).isEqualTo(empty.toString());
        assertThat(form.results().parent()).isEqualTo(folder);
        form.results().choose(folder);
        assertThat(form.results().textProperty().get())
                .isEqualTo(folder.resolve("study-strategies-quick").toString());
    }

    @Test
    void everyParameterCanVary() {
        own();
        for (Parameter<?> parameter : Parameters.all()) {
            row(0).parameterProperty().set(parameter);
            row(0).textProperty().set("?");
            assertThat(row(0).check().isPresent()).as(parameter.id()).isEqualTo(parameter == Parameters.HOLD_OUT);
        }
    }

    private void own() {
        form.studyProperty().set(Study.OWN);
        form.pulse();
    }

    private VariedRow row(int index) {
        return form.rows().get(index);
    }

    private Optional<String> problem() {
        form.pulse();
        return form.previewProperty().get().problem().map(Message::key);
    }
}
