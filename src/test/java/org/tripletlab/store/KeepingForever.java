package org.tripletlab.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps a session in a recovery folder as a window does, over and over and each time a little different, until somebody kills
 * it; every other time it ends in good order and begins anew.
 */
final class KeepingForever {
    /** A kill comes after a few times, and shall meet the end in good order as often as anything else. */
    private static final int TIMES_UNTIL_CLOSED = 2;

    private KeepingForever() {}

    public static void main(String[] arguments) throws IOException {
        SavedSession session = SessionFile.read(Path.of(arguments[0]));
        Path place = Path.of(arguments[1]);
        int number = Integer.parseInt(arguments[2]);
        while (true) {
            try (RecoveryFolder folder = new RecoveryFolder(place)) {
                for (int time = 0; time < TIMES_UNTIL_CLOSED; time++) {
                    folder.keep(numbered(session, number), "test");
                    System.out.println(number++);
                }
                folder.keepAsLast(Optional.empty());
            }
        }
    }

    /** Returns the session with a number by which it is known again. */
    static SavedSession numbered(SavedSession session, int number) {
        return new SavedSession(
                session.lanes(),
                session.chosen(),
                session.sameStart(),
                session.enrolment(),
                session.drawing(),
                Map.of("number", String.valueOf(number)),
                session.thumbnail());
    }
}
