package org.tripletlab.study.report;

import java.util.List;
import java.util.Optional;
import org.tripletlab.study.Shard;

/**
 * Where the figures of a report come from.
 *
 * @param programs name and version of the program, one for each part that was merged
 * @param machines the machines
 * @param days the days on which the parts were begun
 * @param shard which part of the study it is
 */
public record ReportFacts(List<String> programs, List<String> machines, List<String> days, Shard shard) {
    /** Says each thing once. */
    public ReportFacts {
        programs = programs.stream().distinct().toList();
        machines = machines.stream().distinct().toList();
        days = days.stream().distinct().sorted().toList();
    }

    /** Pictures of spheres by the number of their run. */
    @FunctionalInterface
    public interface Spheres {
        /** Returns the picture of a run as JPEG, if there is one. */
        Optional<byte[]> of(int index);
    }
}
