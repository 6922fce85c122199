package org.tripletlab.study.report;

import java.util.List;
import java.util.Optional;
import org.tripletlab.study.Shard;

/**
 * Origin of the results in a report.
 *
 * @param programs name and version of the program, one for each merged part
 * @param machines the machines
 * @param days the dates on which the parts were started
 * @param shard the part of the study
 */
public record ReportFacts(List<String> programs, List<String> machines, List<String> days, Shard shard) {
    /** Removes duplicates. */
    public ReportFacts {
        programs = programs.stream().distinct().toList();
        machines = machines.stream().distinct().toList();
        days = days.stream().distinct().sorted().toList();
    }

    /** Source of sphere pictures by run number. */
    @FunctionalInterface
    public interface Spheres {
        /** Returns the picture of a run as JPEG, if there is one. */
        Optional<byte[]> of(int index);
    }
}
