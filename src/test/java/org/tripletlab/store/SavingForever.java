package org.tripletlab.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Writes a session over and over, each time a little different, until somebody kills it. */
final class SavingForever {
    private SavingForever() {}

    public static void main(String[] arguments) throws IOException {
        SavedSession session = SessionFile.read(Path.of(arguments[0]));
        Path target = Path.of(arguments[1]);
        for (int number = Integer.parseInt(arguments[2]); ; number++) {
            SessionFile.write(
                    target,
                    new SavedSession(
                            session.lanes(),
                            session.chosen(),
                            session.sameStart(),
                            session.enrolment(),
                            Map.of("number", String.valueOf(number)),
                            session.thumbnail()),
                    "test");
            System.out.println(number);
        }
    }
}
