package org.tripletlab.data;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Report on a folder of pictures: content and what was left out.
 *
 * @param files files in the class folders, without system files
 * @param leftOut files and classes that are not used
 * @param parts training part and test part of the folder
 * @param darkPaper whether transparent pictures are put on black, because their ink is light
 * @param blankFiles up to {@value #MOST_EXAMPLES} of the uniformly grey pictures
 * @param cache use of the cache of resized pictures
 */
public record FolderReport(
        int files, LeftOut leftOut, Parts parts, boolean darkPaper, List<String> blankFiles, Cache cache) {
    /**
     * Files and classes that are not used.
     *
     * @param files files that cannot be used, in the order of classes and names
     * @param fewestPictures smallest number of pictures of a class, in the training part where there is one
     * @param classes classes with fewer, in natural order
     */
    public record LeftOut(List<SkippedFile> files, int fewestPictures, List<SkippedClass> classes) {
        /** Copies the lists. */
        public LeftOut {
            files = List.copyOf(files);
            classes = List.copyOf(classes);
        }
    }

    /**
     * Training part and test part.
     *
     * @param training the folder of the training part below the data set, or "" where there is none
     * @param test the folder of the test part below the data set, or "" where a share of each class is kept
     * @param unused other folders beside these two, which are not used
     * @param testWithoutClasses the test folder whose pictures are not in class folders and therefore not used, or ""
     * @param onlyInTest classes that only the test part has
     * @param onlyInTraining classes that the test part lacks
     */
    public record Parts(
            String training,
            String test,
            List<String> unused,
            String testWithoutClasses,
            List<String> onlyInTest,
            List<String> onlyInTraining) {
        /** Copies the lists. */
        public Parts {
            unused = List.copyOf(unused);
            onlyInTest = List.copyOf(onlyInTest);
            onlyInTraining = List.copyOf(onlyInTraining);
        }
    }

    /** Use of the cache of resized pictures. */
    public enum Cache {
        /** Nothing was stored: reading was fast, or the cache cannot be written. */
        NONE,
        /** The pictures were stored in the cache. */
        WRITTEN,
        /** Every picture was read from the cache. */
        USED
    }

    /** Number of blank pictures that are named. */
    public static final int MOST_EXAMPLES = 10;

    /** Copies the list. */
    public FolderReport {
        blankFiles = List.copyOf(blankFiles);
    }

    /** Returns the number of left-out files for each reason that occurs. */
    public Map<SkippedFile.Reason, Integer> reasons() {
        Map<SkippedFile.Reason, Integer> counts = new EnumMap<>(SkippedFile.Reason.class);
        leftOut.files().forEach(file -> counts.merge(file.reason(), 1, Integer::sum));
        return counts;
    }
}
