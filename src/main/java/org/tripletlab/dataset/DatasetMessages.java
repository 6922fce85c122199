package org.tripletlab.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tripletlab.data.Dataset;
import org.tripletlab.data.FolderReport;
import org.tripletlab.data.ImageCensus;
import org.tripletlab.data.SkippedFile;
import org.tripletlab.text.Message;

/** Messages about a data set before training: left-out files, and images that cannot be learned. */
public final class DatasetMessages {
    /** Largest number of names in a sentence. */
    private static final int MOST_NAMES = 4;

    private DatasetMessages() {}

    /** Returns the messages, none for a data set without faults. */
    public static List<Message> of(Dataset dataset, ImageCensus census) {
        List<Message> notices = new ArrayList<>();
        dataset.report().ifPresent(report -> {
            addFiles(notices, report);
            addClasses(notices, report, dataset);
            addParts(notices, report);
            if (report.darkPaper()) {
                notices.add(Message.of("notice.dark-paper"));
            }
        });
        addImages(notices, dataset, census);
        return List.copyOf(notices);
    }

    private static void addFiles(List<Message> notices, FolderReport report) {
        for (Map.Entry<SkippedFile.Reason, Integer> each : report.reasons().entrySet()) {
            List<String> files = report.leftOut().files().stream()
                    .filter(file -> file.reason() == each.getKey())
                    .map(SkippedFile::shown)
                    .toList();
            notices.add(Message.of(key(each.getKey()), each.getValue(), report.files(), names(files)));
        }
    }

    private static String key(SkippedFile.Reason reason) {
        return switch (reason) {
            case NOT_A_PICTURE -> "notice.left-out.not-a-picture";
            case EMPTY -> "notice.left-out.empty";
            case HEIC -> "notice.left-out.heic";
            case WEBP -> "notice.left-out.webp";
            case CUT_OFF -> "notice.left-out.cut-off";
            case FOLDER -> "notice.left-out.folder";
            case GIT_LFS_POINTER -> "notice.left-out.git-lfs-pointer";
            case UNREADABLE -> "notice.left-out.unreadable";
            case TOO_LARGE -> "notice.left-out.too-large";
        };
    }

    private static void addClasses(List<Message> notices, FolderReport report, Dataset dataset) {
        if (!report.leftOut().classes().isEmpty()) {
            int left = report.leftOut().classes().size();
            List<String> classes = report.leftOut().classes().stream()
                    .map(each -> each.name() + " " + each.pictures())
                    .toList();
            notices.add(Message.of(
                    "notice.small-classes",
                    left,
                    left + dataset.classCount(),
                    report.leftOut().fewestPictures(),
                    names(classes)));
        }
    }

    private static void addParts(List<Message> notices, FolderReport report) {
        if (!report.parts().testWithoutClasses().isEmpty()) {
            notices.add(Message.of("notice.test-without-classes", report.parts().testWithoutClasses()));
        }
        if (!report.parts().test().isEmpty() && !report.parts().test().equals("test")) {
            notices.add(Message.of(
                    "notice.test-part",
                    report.parts().training(),
                    report.parts().test()));
        }
        if (!report.parts().unused().isEmpty()) {
            notices.add(Message.of("notice.unused-folders", names(report.parts().unused())));
        }
    }

    private static void addImages(List<Message> notices, Dataset dataset, ImageCensus census) {
        if (census.blank() > 0) {
            List<String> files = dataset.report().map(FolderReport::blankFiles).orElse(List.of());
            notices.add(
                    files.isEmpty()
                            ? Message.of("notice.blank", census.blank(), census.images())
                            : Message.of("notice.blank-files", census.blank(), census.images(), names(files)));
        }
        if (census.allAlike()) {
            notices.add(Message.of("notice.all-alike", census.images()));
            return;
        }
        if (census.shared() > 0) {
            notices.add(Message.of(
                    "notice.shared-images",
                    census.shared(),
                    census.images(),
                    names(census.sharingClasses().stream()
                            .map(dataset.classNames()::get)
                            .toList())));
        }
        if (!census.alikeClasses().isEmpty()) {
            notices.add(Message.of(
                    "notice.alike-classes",
                    census.alikeClasses().size(),
                    dataset.classCount(),
                    names(census.alikeClasses().stream()
                            .map(dataset.classNames()::get)
                            .toList())));
        }
    }

    private static String names(List<String> all) {
        String shown = all.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return all.size() > MOST_NAMES ? shown + ", …" : shown;
    }
}
