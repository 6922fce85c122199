package org.tripletlab.data.idx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tripletlab.data.ClassNames;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.file.ArrayName;
import org.tripletlab.io.TextFile;
import org.tripletlab.text.Message;

/**
 * Class names for IDX files, which contain numbers only: a {@code classes.txt} or {@code labels.txt} with a name a
 * line, in the order of the labels; else the mapping of EMNIST; else the numbers themselves.
 */
public final class LabelNames {
    private static final long MAX_BYTES = 100_000;
    private static final String MAPPING = "mapping.txt";

    private LabelNames() {}

    /**
     * Returns a name for each label.
     *
     * @param folder where the IDX files are
     * @param labels the labels that occur, ascending
     * @throws DatasetException if a name file is damaged or does not fit the labels
     */
    public static List<String> in(MnistFolder folder, int[] labels) throws DatasetException {
        for (String name : new String[] {"classes.txt", "labels.txt"}) {
            Path file = folder.folder().resolve(name);
            if (Files.isRegularFile(file)) {
                return aNameALine(file, labels.length);
            }
        }
        Optional<Path> mapping = mapping(folder);
        if (mapping.isPresent()) {
            return EmnistMapping.names(mapping.get(), lines(mapping.get()), labels);
        }
        return Arrays.stream(labels).mapToObj(Integer::toString).toList();
    }

    /**
     * Returns the names for the labels of an array: from a table {@code NAME_classmap.csv} beside it, as in
     * Kuzushiji-MNIST, with the number, the code point and the character of each class in a row; else the numbers.
     *
     * @param array a file of the data set
     */
    public static List<String> ofArrays(Path array, int[] labels) throws DatasetException {
        String prefix = ArrayName.of(nameOf(array)).prefix();
        Path map = array.resolveSibling(prefix + "_classmap.csv");
        if (prefix.isEmpty() || !Files.isRegularFile(map)) {
            return ClassNames.numbers(labels);
        }
        Map<Integer, String> characters = new HashMap<>();
        for (String line : lines(map)) {
            String[] cells = line.split(",", -1);
            if (cells.length == 3 && cells[0].strip().matches("\\d{1,4}")) {
                characters.put(
                        Integer.parseInt(cells[0].strip()),
                        ClassNames.onOneLine(cells[2]).strip());
            }
        }
        List<String> names = Arrays.stream(labels).mapToObj(characters::get).toList();
        boolean whole = names.stream().noneMatch(name -> name == null || name.isEmpty())
                && names.stream().distinct().count() == names.size();
        return whole ? names : ClassNames.numbers(labels);
    }

    private static List<String> aNameALine(Path file, int count) throws DatasetException {
        List<String> names = lines(file).stream()
                .map(line -> ClassNames.composed(ClassNames.onOneLine(line).strip()))
                .filter(line -> !line.isEmpty())
                .toList();
        if (names.size() != count || names.stream().distinct().count() != count) {
            throw new DatasetException(Message.of("label-names.refused.count", file.toString(), names.size(), count));
        }
        return names;
    }

    /**
     * Finds the mapping that belongs to the images: EMNIST has one for each division of its characters, and a wrong one
     * would give wrong names to all letters.
     */
    private static Optional<Path> mapping(MnistFolder folder) throws DatasetException {
        List<Path> found;
        try (Stream<Path> entries = Files.list(folder.folder())) {
            found = entries.filter(path ->
                            nameOf(path).endsWith(MAPPING) && !nameOf(path).startsWith("."))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new DatasetException(Message.of(
                    "label-names.refused.folder",
                    folder.folder().toString(),
                    unreadable.getClass().getSimpleName()));
        }
        String own = folder.prefix() + MAPPING;
        Optional<Path> belonging =
                found.stream().filter(path -> nameOf(path).equals(own)).findFirst();
        if (belonging.isPresent() || found.isEmpty()) {
            return belonging;
        }
        if (found.size() == 1 && folder.prefix().isEmpty()) {
            return Optional.of(found.get(0));
        }
        String place = folder.folder().toString();
        String other = nameOf(found.get(0));
        throw new DatasetException(
                found.size() > 1
                        ? Message.of("label-names.refused.mappings", place, other, found.size() - 1, own)
                        : Message.of("label-names.refused.mapping", place, other, own));
    }

    private static List<String> lines(Path file) throws DatasetException {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new DatasetException(Message.of("label-names.refused.size", file.toString()));
            }
            return TextFile.lines(file);
        } catch (DatasetException refused) {
            throw refused;
        } catch (TextFile.EncodingException foreign) {
            throw new DatasetException(foreign.message());
        } catch (IOException unreadable) {
            throw new DatasetException(Message.of(
                    "label-names.refused.file",
                    file.toString(),
                    unreadable.getClass().getSimpleName()));
        }
    }

    private static String nameOf(Path path) {
        return path.getFileName().toString();
    }
}
