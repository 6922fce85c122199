package org.tripletlab.cli.data;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tripletlab.data.ClassNames;
import org.tripletlab.data.Dataset;
import org.tripletlab.data.Examples;
import org.tripletlab.data.FolderReport;
import org.tripletlab.data.ImageCensus;
import org.tripletlab.data.SkippedFile;
import org.tripletlab.dataset.DatasetMessages;
import org.tripletlab.export.table.DatasetJson;
import org.tripletlab.text.Language;
import org.tripletlab.text.Message;
import org.tripletlab.text.Texts;

/** Output of {@code data info} about a folder beyond its numbers: left-out files with causes, and blank images. */
record FolderSummary(PrintWriter out, Dataset dataset) {
    /** Largest number of files listed for a cause. */
    private static final int MOST_FILES = 20;

    void print() {
        Texts texts = new Texts(Language.ENGLISH);
        for (Message notice : DatasetMessages.of(dataset, ImageCensus.of(dataset))) {
            out.println("  " + texts.say(notice));
        }
        tellMissing(texts, "notice.unseen-classes", dataset.train());
        tellMissing(texts, "notice.unmeasured-classes", dataset.test());
        dataset.report().ifPresent(this::print);
    }

    /** Prints the classes of which one part has no image. */
    private void tellMissing(Texts texts, String key, Examples part) {
        int[] counts = DatasetJson.counts(part, dataset.classCount());
        List<String> missing = IntStream.range(0, counts.length)
                .filter(label -> counts[label] == 0)
                .mapToObj(dataset.classNames()::get)
                .map(ClassNames::quoted)
                .toList();
        if (!missing.isEmpty()) {
            String names = missing.stream().limit(MOST_FILES).collect(Collectors.joining(", "));
            out.println("  " + texts.format(key, missing.size() > MOST_FILES ? names + ", …" : names, missing.size()));
        }
    }

    private void print(FolderReport report) {
        for (Map.Entry<SkippedFile.Reason, Integer> each : report.reasons().entrySet()) {
            List<SkippedFile> files = report.leftOut().files().stream()
                    .filter(file -> file.reason() == each.getKey())
                    .toList();
            out.println("  left out, " + each.getKey().id() + ":");
            files.stream().limit(MOST_FILES).forEach(file -> out.println("    " + file.shown()));
            if (files.size() > MOST_FILES) {
                out.printf("    … and %,d more (all with --json)%n", files.size() - MOST_FILES);
            }
        }
        out.println(
                switch (report.cache()) {
                    case USED -> "  cache: the resized pictures were read from the cache";
                    case WRITTEN -> "  cache: the resized pictures were written to the cache";
                    case NONE -> "  cache: not used (reading is fast, or the cache folder cannot be written)";
                });
    }
}
