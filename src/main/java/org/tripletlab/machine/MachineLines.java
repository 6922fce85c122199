package org.tripletlab.machine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tripletlab.math.matrix.Machine;

/** What this process computes on, as lines of text. */
public final class MachineLines {
    private MachineLines() {}

    /** Loads the native library first, which alone knows its kernels; where it cannot be loaded the last line says why. */
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
