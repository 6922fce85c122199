package org.tripletlab.machine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tripletlab.math.matrix.Machine;

/** Description of the machine of this process, as lines of text. */
public final class MachineLines {
    private MachineLines() {}

    /**
     * Returns the lines. Loads the native library first, because only then the kernels are known; if it cannot be
     * loaded, the last line gives the reason.
     */
    public static List<String> afterLoading() {
        String problem = null;
        try {
            NativePreparation.ofThisProcess().load();
        } catch (IOException cannotLoad) {
            problem = cannotLoad.getMessage();
        }
        List<String> lines = new ArrayList<>(of(Machine.ofThisProcess()));
        if (problem != null) {
            lines.add(problem);
        }
        return lines;
    }

    static List<String> of(Machine machine) {
        List<String> lines = new ArrayList<>();
        lines.add(java(machine));
        lines.add(machine.processor() + ", " + machine.cores() + (machine.cores() == 1 ? " core" : " cores"));
        lines.add(machine.blasText());
        machine.warning().ifPresent(warning -> lines.add("Warning: " + warning));
        return lines;
    }

    static String java(Machine machine) {
        return "Java " + machine.java() + ", " + machine.system();
    }
}
