package org.tripletlab.data;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What was found in a folder of pictures, and what of it was not used.
 *
 * @param files files in the class folders, without those that systems leave there
 * @param leftOutFiles files that cannot be used, in the order of classes and names
 * @param fewestPictures pictures that a class needs, in the training part where there is one
 * @param leftOutClasses classes with fewer, in natural order
 * @param trainingFolder the folder of the training part below the data set, or "" where there is none
 * @param testFolder the folder of the test part below the data set, or "" where a share of each class is kept
 * @param unusedFolders other folders beside these two, which are not used
 * @param testWithoutClasses the test folder whose pictures are in no class folders and therefore not used, or ""
 * @param onlyInTest classes that only the test part has
 * @param onlyInTraining classes that the test part lacks
 * @param darkPaper whether pictures lie on black paper where they are transparent, because their ink is light
 * @param blankFiles up to {@value #MOST_EXAMPLES} of the pictures that are of one even grey
 * @param cache what the cache of fitted pictures did
 */
public record FolderReport(
        int files,
        List<SkippedFile> leftOutFiles,
        int fewestPictures,
        List<SkippedClass> leftOutClasses,
        String trainingFolder,
        String testFolder,
        List<String> unusedFolders,
        String testWithoutClasses,
        List<String> onlyInTest,
        List<String> onlyInTraining,
        boolean darkPaper,
        List<String> blankFiles,
        Cache cache) {
    /** What the cache of fitted pictures did. */
    public enum Cache {
        /** Nothing was kept: reading took too little time, or the cache cannot be written. */
        NONE,
        /** What was read is kept for the next time. */
        WRITTEN,
        /** Every picture came from it. */
        USED
    }

    /** Blank pictures that are named. */
    public static final int MOST_EXAMPLES = 10;

    /** Copies the lists. */
    public FolderReport {
        leftOutFiles = List.copyOf(leftOutFiles);
        leftOutClasses = List.copyOf(leftOutClasses);
        unusedFolders = List.copyOf(unusedFolders);
        onlyInTest = List.copyOf(onlyInTest);
        onlyInTraining = List.copyOf(onlyInTraining);
        blankFiles = List.copyOf(blankFiles);
    }

    /** Returns how many files were left out for each reason, without the reasons that none has. */
    public Map<SkippedFile.Reason, Integer> reasons() {
        Map<SkippedFile.Reason, Integer> counts = new EnumMap<>(SkippedFile.Reason.class);
        leftOutFiles.forEach(file -> counts.merge(file.reason(), 1, Integer::sum));
        return counts;
    }
}
