package org.tripletlab.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.history.SessionEvent;
import org.tripletlab.metric.diagnosis.SessionNote;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.FakePlayback;

class SentencesTest {
    private final Texts texts = new Texts(Language.ENGLISH);
    private final Sentences sentences = new Sentences(texts);
    private final FakePlayback playback = new FakePlayback();

    @Test
    void saysCollapseWithItsEvidence() {
        playback.record(600, SessionState.COLLAPSED, SessionNote.STUCK_AT_MARGIN);
        LiveModel model = new LiveModel(playback);
        assertThat(sentences.stateWord(model)).isEqualTo("Collapsed");
        assertThat(sentences.stateSentence(model)).contains("100 test images", "R̄ = 1.000", "0.200", "0.4°");
        // The sentence of the state says it already.
        assertThat(sentences.notes(model)).isEmpty();
        texts.setLanguage(Language.CHINESE);
        assertThat(sentences.stateWord(model)).isEqualTo("已坍缩");
    }

    @Test
    void everyStateFillsItsSentence() {
        for (Language language : Language.values()) {
            texts.setLanguage(language);
            for (SessionState state : SessionState.values()) {
                playback.record(300, state, SessionNote.values());
                LiveModel model = new LiveModel(playback);
                assertThat(sentences.stateSentence(model)).doesNotContain("{", "state.");
                assertThat(sentences.notes(model)).noneMatch(note -> note.contains("{") || note.startsWith("note."));
            }
        }
    }

    @Test
    void aRunHasAFutureOnlyWhileItIsNotFinished() {
        playback.record(600, SessionState.SEPARATING);
        playback.become(RunnerPhase.FINISHED);
        assertThat(sentences.stateSentence(new LiveModel(playback))).startsWith("At the end,");
        playback.become(RunnerPhase.RUNNING);
        assertThat(sentences.stateSentence(new LiveModel(playback))).endsWith("Keep training.");
    }

    @Test
    void anEarlierStepOfAFinishedRunHasNoFutureEither() {
        playback.record(300, SessionState.SEPARATING);
        playback.record(600, SessionState.SEPARATING);
        playback.become(RunnerPhase.FINISHED);
        LiveModel model = new LiveModel(playback);
        model.showStep(300);
        assertThat(sentences.stateSentence(model))
                .startsWith("The classes are moving apart.")
                .doesNotContain("Keep training");
    }

    @Test
    void saysWhatItPreparesBeforeThereIsAState() {
        playback.become(RunnerPhase.PREPARING);
        LiveModel model = new LiveModel(playback);
        assertThat(sentences.stateWord(model)).isEqualTo("Preparing");
        assertThat(sentences.stateSentence(model)).isEqualTo("Reading the images…");
    }

    @Test
    void eventsSpeakOfLabelsNotIds() {
        assertThat(sentences.event(new SessionEvent(
                        5, SessionEvent.Kind.CHANGED, List.of("miner", "hardest-negative", "semi-hard-hardest"))))
                .isEqualTo("Miner: Hardest negative → Semi-hard (hardest)");
        assertThat(sentences.event(new SessionEvent(5, SessionEvent.Kind.CHANGED, List.of("margin", "0.2", "0.3"))))
                .isEqualTo("Margin, α: 0.2 → 0.3");
        assertThat(sentences.event(new SessionEvent(5, SessionEvent.Kind.STAGE, List.of("random"))))
                .isEqualTo("Miner: Random negative");
        assertThat(sentences.event(new SessionEvent(5, SessionEvent.Kind.COLLAPSED, List.of("40"))))
                .isEqualTo("Collapsed from step 40");
    }
}
