package org.tripletlab.store;

import java.io.IOException;
import java.nio.file.Path;

/** Writes a session over and over, each time a little different, until somebody kills it. */
final class SavingForever {
    private SavingForever() {}

    public static void main(String[] arguments) throws IOException {
        SavedSession session = SessionFile.read(Path.of(arguments[0]));
        Path target = Path.of(arguments[1]);
        for (int number = Integer.parseInt(arguments[2]); ; number++) {
            SessionFile.write(target, KeepingForever.numbered(session, number), "test");
            System.out.println(number);
        }
    }
}
