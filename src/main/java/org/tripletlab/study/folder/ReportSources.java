package org.tripletlab.study.folder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tripletlab.study.report.ReportFacts;

/** Origin of the results in a report, with that of merged parts one after the other. */
final class ReportSources {
    /** Separator of the machines of merged parts in a study's file. */
    static final String AND = "; ";

    private ReportSources() {}

    static ReportFacts of(StudyFile about) {
        Provenance from = about.provenance();
        return new ReportFacts(parts(from.program()), parts(from.machine()), parts(from.begun()), about.shard());
    }

    private static List<String> parts(String joined) {
        return new ArrayList<>(Arrays.asList(joined.split(AND)));
    }
}
