package org.tripletlab.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.lesson.LessonPart.Kind;
import org.tripletlab.text.Language;

class LessonReaderTest {
    private static final String HEAD = "---\ntitle: The hardest teacher\nminutes: 10\nshow: miner, margin\n---\n";
    private static final String QUESTION = "## Predict\nWhat will it look like?\n- [ ] ten clusters\n- [x] one point\n";

    @Test
    void readsHeadPagesAnswersExperimentsAndExpectations() throws LessonException {
        Lesson lesson = read(HEAD
                + "## Setup\nTen digits, **one** network.\n\n```tripletlab\nrun: miner=hardest-negative&steps=200\n"
                + "view: map\n```\n" + QUESTION + "## Observe\n- expect: collapsed by step 60\n");
        assertThat(lesson.title()).isEqualTo("The hardest teacher");
        assertThat(lesson.minutes()).isEqualTo(10);
        assertThat(lesson.shown()).isEqualTo(List.of(Parameters.MINER, Parameters.MARGIN));
        assertThat(lesson.parts()).extracting(LessonPart::kind).containsExactly(Kind.SETUP, Kind.PREDICT, Kind.OBSERVE);
        LessonAction action = lesson.parts().get(0).action().orElseThrow();
        assertThat(action.lanes()).hasSize(1);
        assertThat(action.lanes().get(0).get(Parameters.MINER)).isEqualTo("hardest-negative");
        assertThat(action.view()).contains(LessonAction.View.MAP);
        assertThat(lesson.parts().get(0).text().get(0))
                .isEqualTo(new LessonText.Paragraph(List.of(
                        new LessonText.Span("Ten digits, ", LessonText.Style.PLAIN),
                        new LessonText.Span("one", LessonText.Style.STRONG),
                        new LessonText.Span(" network.", LessonText.Style.PLAIN))));
        assertThat(lesson.parts().get(1).choices())
                .containsExactly(
                        new LessonPart.Choice("ten clusters", false), new LessonPart.Choice("one point", true));
        assertThat(lesson.parts().get(2).expectations()).hasSize(1);
    }

    @Test
    void lanesShareTheRunAndDifferInWhatTheySay() throws LessonException {
        Lesson lesson = read(HEAD + "## Setup\n```tripletlab\nrun: steps=300\nlanes: random, semi-hard-hardest\n```\n");
        LessonAction action = lesson.parts().get(0).action().orElseThrow();
        assertThat(action.lanes())
                .extracting(lane -> lane.get(Parameters.MINER))
                .containsExactly("random", "semi-hard-hardest");
        assertThat(action.lanes()).allMatch(lane -> lane.get(Parameters.STEPS) == 300);
    }

    @Test
    void chineseHeadingsAreReadInAFileOfAnyLanguage() throws LessonException {
        assertThat(read(HEAD + "## 准备\n十个数字。\n").parts().get(0).kind()).isEqualTo(Kind.SETUP);
    }

    @Test
    void aHanCharacterCountsAsHalfAWord() throws LessonException {
        assertThat(read(HEAD + "## Setup\n十个数字 and 3 words.\n").parts().get(0).words())
                .isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    title: A                                 | no \\"minutes\\"
                    title: A~minutes: 0                      | line 3: \\"0\\" is not a duration
                    title: A~minutes: 9~colour: red          | line 4: \\"colour\\" is not a key
                    title: A~minutes: 9~show: miner, shape   | line 4:
                    """)
    void refusesAHead(String head, String said) {
        assertThatThrownBy(() -> read("---\n" + head.replace('~', '\n') + "\n---\n## Setup\nText.\n"))
                .isInstanceOf(LessonException.class)
                .hasMessageContaining(said.replace("\\", "").strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Text.                                                     | line 6: There is text before the first heading
                    ## Intro                                                  | line 6: "## Intro" is not a heading
                    ### Setup                                                 | line 6: "### Setup" is not a heading
                    ## Setup                                                  | line 6: The page is empty
                    ## Setup~<b>bold</b>                                      | line 7: HTML is not allowed
                    ## Setup~text <i>inline</i>                               | line 7: HTML is not allowed
                    ## Setup~![x](../secret.png)                              | line 7: The picture "../secret.png" is not beside the lesson
                    ## Setup~![x](file:///etc/passwd)                         | line 7: The picture
                    ## Setup~![x](https://example.org/a.png)                  | line 7: The picture
                    ## Setup~- [ ] yes~- [x] no                               | line 7: Answers with boxes
                    ## Predict~Why?                                           | line 6: The question has no answers
                    ## Predict~- [x] only one                                 | line 7: The question has 1 answers
                    ## Predict~- [x] one~- [x] two                            | line 7: 2 answers are marked
                    ## Predict~- [x] one~- two                                | line 7: The answer "two" has no box
                    ## Setup~```tripletlab~run: miner=hardest~```             | line 8:
                    ## Setup~```tripletlab~run: steps=200~delete: all~```     | line 9: "delete" is not a key
                    ## Setup~```tripletlab~run: steps=200~until: 230~```      | line 9: "230" is not a step
                    ## Setup~```tripletlab~run: steps=200~until: 400~```      | The run has 200 steps
                    ## Setup~```tripletlab~change: embedding-size=2~```       | line 8:
                    ## Setup~```tripletlab~view: kitchen~```                  | line 8: There is no view "kitchen"
                    ## Setup~```tripletlab~lane: margin=0.1~```               | line 8:
                    ## Observe~- expect: it works                             | line 7: "it works"
                    ## Observe~- expect: loss near 0.2                        | line 7: "loss near 0.2" has "near"
                    ## Observe~- expect: speed above 3                        | line 7: "speed above 3" has no metric "speed"
                    ## Observe~- expect: collapsed by step 50                 | line 7: Step 50 is not measured
                    ## Observe~- expect: B collapsed                          | line 7: "B collapsed" names the lane "B"
                    ## Notes~Only notes.                                      | has no page
                    """)
    void refusesALine(String pages, String said) {
        assertThatThrownBy(() -> read(HEAD + pages.replace('~', '\n') + "\n"))
                .isInstanceOf(LessonException.class)
                .hasMessageStartingWith("lesson.md")
                .hasMessageContaining(said.strip());
    }

    @Test
    void refusesTenThousandLines() {
        assertThatThrownBy(() -> read(HEAD + "## Setup\n" + "text\n".repeat(10_000)))
                .isInstanceOf(LessonException.class)
                .hasMessageContaining("10006 lines".replace("10006", "10,006"));
    }

    private static Lesson read(String text) throws LessonException {
        return LessonReader.read(text, "lesson.md", "lesson", Language.ENGLISH);
    }
}
