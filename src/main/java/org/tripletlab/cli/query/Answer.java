package org.tripletlab.cli.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tripletlab.export.table.RunJson;
import picocli.CommandLine;

/** How a command that was asked something answers: with the last of its JSON lines, or with lines for people. */
record Answer(CommandLine command, boolean json) {
    /**
     * Prints.
     *
     * @param fields the answer as fields of the result
     * @param lines the answer for people
     * @param caveat what must be said beside it, if anything
     */
    void give(Map<String, Object> fields, List<String> lines, Optional<String> caveat) {
        if (json) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("type", "result");
            line.putAll(fields);
            line.put("caveat", caveat.orElse(null));
            command.getOut().println(RunJson.write(line));
            return;
        }
        lines.forEach(command.getOut()::println);
        caveat.ifPresent(sentence -> command.getOut().println("\n" + sentence));
        command.getOut().flush();
    }

    /** Returns null, which is written where there is no number, for NaN and infinity. */
    static Double defined(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
