package org.tripletlab.cli.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tripletlab.export.table.RunJson;
import picocli.CommandLine;

/** Output of a query command: JSON fields, or lines of text. */
record Answer(CommandLine command, boolean json) {
    /**
     * Prints the answer.
     *
     * @param fields the answer as JSON fields
     * @param lines the answer as lines of text
     * @param caveat warning beside it, if any
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

    /** Returns null, the JSON form of an undefined number, for NaN and infinity. */
    static Double defined(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
