package org.tripletlab.machine;

import java.util.List;
import org.tripletlab.math.matrix.BlasCore;
import org.tripletlab.math.matrix.Machine;
import org.tripletlab.text.Message;

/** Warnings about the machine for the messages of a run. */
public final class MachineMessage {
    private MachineMessage() {}

    /**
     * Returns the warning that the kernels of OpenBLAS use only a small part of the processor: {@code
     * notice.blas-far-below} with {0} the kernels, {1} the processor; or {@code notice.blas-forced-far-below} where the
     * environment has chosen them. Empty where they match the processor, and before the native library is loaded.
     */
    public static List<Message> ofThisProcess() {
        return of(Machine.ofThisProcess());
    }

    static List<Message> of(Machine machine) {
        return machine.blas().filter(machine::isFarAbove).stream()
                .map(core -> Message.of(key(core), core.name(), machine.processor()))
                .toList();
    }

    private static String key(BlasCore core) {
        return core.forced() ? "notice.blas-forced-far-below" : "notice.blas-far-below";
    }
}
