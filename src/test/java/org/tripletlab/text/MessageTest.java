package org.tripletlab.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageTest {
    private static final String HEBREW = "/home/\u05D0\u05D1\u05D2/a.tripletlab";

    @Test
    void aPathInAnEnglishSentenceCanBeCopied() {
        Message message = Message.of("file.refused.missing", HEBREW);
        assertThat(message.inEnglish()).startsWith(HEBREW);
        assertThat(new Texts(Language.ENGLISH).say(message)).doesNotStartWith(HEBREW);
    }

    @Test
    void marksOfThePathItselfStay() {
        String marked = "/home/\u200Ea.tripletlab";
        assertThat(Message.of("file.refused.missing", marked).inEnglish()).startsWith(marked);
        Message reason = Message.of("write.refused.disk-full", HEBREW);
        assertThat(Message.of("file.not-kept", reason).inEnglish()).contains(HEBREW);
    }

    @Test
    void aReasonInsideAMessageIsASentence() {
        Message reason = Message.of("write.refused.disk-full", "a.tripletlab");
        assertThat(Message.of("file.not-kept", reason).inEnglish()).contains(reason.inEnglish());
    }
}
