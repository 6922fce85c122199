package org.tripletlab.cli.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ReadingLineTest {
    private final StringWriter written = new StringWriter();
    private long now;

    private ReadingLine line(boolean terminal) {
        return new ReadingLine(new PrintWriter(written), terminal, () -> TimeUnit.MILLISECONDS.toNanos(now));
    }

    private static void read(ReadingLine line, int done) {
        line.read(done, 60_000);
    }

    @Test
    void whatIsReadInAMomentIsNotMentioned() {
        ReadingLine line = line(false);
        read(line, 0);
        now = 1900;
        read(line, 30_000);
        read(line, 60_000);
        assertThat(written.toString()).isEmpty();
    }

    @Test
    void aLineNowAndThenWhereNothingCanBeRedrawn() {
        ReadingLine line = line(false);
        read(line, 0);
        now = 2100;
        read(line, 10_000);
        now = 3000;
        read(line, 20_000);
        now = 13_000;
        read(line, 40_000);
        read(line, 60_000);
        assertThat(written.toString().lines())
                .containsExactly(
                        "Reading pictures: 10,000 of 60,000",
                        "Reading pictures: 40,000 of 60,000",
                        "Reading pictures: 60,000 of 60,000");
    }

    @Test
    void aTerminalIsRedrawnInPlaceAndLeftOnANewLine() {
        ReadingLine line = line(true);
        read(line, 0);
        now = 600;
        read(line, 500);
        read(line, 60_000);
        assertThat(written.toString())
                .isEqualTo("\rReading pictures: 500 of 60,000\rReading pictures: 60,000 of 60,000"
                        + System.lineSeparator());
    }
}
