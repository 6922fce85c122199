package org.tripletlab.export.table;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tripletlab.data.Dataset;
import org.tripletlab.data.Examples;
import org.tripletlab.data.FolderReport;
import org.tripletlab.data.ImageCensus;
import org.tripletlab.export.OrderedFields;

/** A data set as fields of JSON: what is in it, and what of its folder was left out. */
public final class DatasetJson {
    private DatasetJson() {}

    /** Returns the fields that go with every run. */
    static Map<String, Object> facts(Dataset dataset) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", dataset.id());
        facts.put("trainImages", dataset.train().count());
        facts.put("testImages", dataset.test().count());
        facts.put("imageHeight", dataset.train().height());
        facts.put("imageWidth", dataset.train().width());
        facts.put("classes", List.copyOf(dataset.classNames()));
        facts.put("sha256", dataset.sha256());
        dataset.report().ifPresent(report -> facts.put("folder", folder(report)));
        return facts;
    }

    /** Returns every field: those of a run, the images of each class, images that show nothing, each file left out. */
    public static Map<String, Object> full(Dataset dataset, ImageCensus census) {
        Map<String, Object> fields = facts(dataset);
        fields.put("origin", dataset.origin());
        fields.put("trainImagesOfClass", counts(dataset.train(), dataset.classCount()));
        fields.put("testImagesOfClass", counts(dataset.test(), dataset.classCount()));
        fields.put("blankImages", census.blank());
        fields.put("allAlike", census.allAlike());
        fields.put(
                "alikeClasses",
                census.alikeClasses().stream().map(dataset.classNames()::get).toList());
        fields.put("sharedImages", census.shared());
        fields.put(
                "sharingClasses",
                census.sharingClasses().stream().map(dataset.classNames()::get).toList());
        dataset.report().ifPresent(report -> {
            fields.put("blankFiles", report.blankFiles());
            fields.put(
                    "leftOutFiles",
                    report.leftOut().files().stream()
                            .map(file -> OrderedFields.of(
                                    "file", file.file(), "reason", file.reason().id()))
                            .toList());
            fields.put("cache", report.cache().name().toLowerCase(java.util.Locale.ROOT));
        });
        return fields;
    }

    private static Map<String, Object> folder(FolderReport report) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("files", report.files());
        Map<String, Object> reasons = new LinkedHashMap<>();
        report.reasons().forEach((reason, count) -> reasons.put(reason.id(), count));
        fields.put("leftOut", reasons);
        fields.put("minPerClass", report.leftOut().fewestPictures());
        Map<String, Object> classes = new LinkedHashMap<>();
        report.leftOut().classes().forEach(each -> classes.put(each.name(), each.pictures()));
        fields.put("leftOutClasses", classes);
        fields.put("trainFolder", report.parts().training());
        fields.put("testFolder", report.parts().test());
        fields.put("unusedFolders", report.parts().unused());
        fields.put("testWithoutClasses", report.parts().testWithoutClasses());
        fields.put("onlyInTest", report.parts().onlyInTest());
        fields.put("onlyInTraining", report.parts().onlyInTraining());
        fields.put("darkPaper", report.darkPaper());
        return fields;
    }

    /** Returns how many images each class has, by label. */
    public static int[] counts(Examples examples, int classes) {
        int[] counts = new int[classes];
        Arrays.stream(examples.labels()).forEach(label -> counts[label]++);
        return counts;
    }
}
