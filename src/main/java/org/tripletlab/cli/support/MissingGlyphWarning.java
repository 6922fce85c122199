package org.tripletlab.cli.support;

import java.util.Optional;
import org.tripletlab.text.Language;
import org.tripletlab.text.Message;
import org.tripletlab.text.Texts;
import picocli.CommandLine;

/** Warning about a picture with letters that no available font contains. */
public final class MissingGlyphWarning {
    private MissingGlyphWarning() {}

    /** Prints the warning to standard error if there is one. */
    public static void give(CommandLine command, Optional<Message> missing) {
        missing.ifPresent(notice -> command.getErr().println(new Texts(Language.ENGLISH).say(notice)));
    }
}
