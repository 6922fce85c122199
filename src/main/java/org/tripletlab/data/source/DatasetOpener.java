package org.tripletlab.data.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.tripletlab.data.DataRemark;
import org.tripletlab.data.Dataset;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.DatasetFault;
import org.tripletlab.data.FolderOptions;
import org.tripletlab.data.ImageLimits;
import org.tripletlab.data.OpenedDataset;
import org.tripletlab.data.array.StoredArray;
import org.tripletlab.data.file.FileKind;
import org.tripletlab.data.file.FolderReading;
import org.tripletlab.data.file.IdxName;
import org.tripletlab.data.file.WholeGzip;
import org.tripletlab.data.file.ZipFolder;
import org.tripletlab.data.idx.IdxRemarks;
import org.tripletlab.data.idx.MnistFolder;
import org.tripletlab.data.table.TableFile;

/**
 * Opens data sets of all formats: IDX files, NumPy arrays, tables or pictures, in a folder, in a ZIP file, or given by
 * one of its files.
 *
 * <p>Of several IDX data sets in one folder one is selected by its name prefix, in the form of a file: {@code
 * FOLDER/emnist-letters}.
 */
public final class DatasetOpener {
    private static final Pattern ENDING =
            Pattern.compile("(\\.(npz|npy|csv|tsv|zip|txt|gz))+$", Pattern.CASE_INSENSITIVE);
    private static final Pattern PICTURE =
            Pattern.compile("\\.(png|jpe?g|bmp|gif|pgm|ppm|webp)$", Pattern.CASE_INSENSITIVE);

    private final FolderOptions options;
    private final boolean turnEmnist;
    private final FolderReading reading;
    private final long most;

    /**
     * Creates an opener.
     *
     * @param options options for the images
     * @param turnEmnist whether images with EMNIST in their file names are transposed independent of the options
     * @param reading options for reading pictures, with progress
     */
    public DatasetOpener(FolderOptions options, boolean turnEmnist, FolderReading reading) {
        this.options = options;
        this.reading = reading;
        this.turnEmnist = turnEmnist;
        this.most = ImageLimits.defaultMaxBytes();
    }

    /**
     * Opens a data set.
     *
     * @param place a folder, a file, or a folder with the name prefix of one data set in it
     * @throws DatasetException if there is none, or several, or a file is damaged or too large
     */
    public OpenedDataset open(Path place) throws DatasetException {
        try {
            if (Files.isDirectory(place)) {
                return openFolder(place, Optional.empty());
            }
            if (Files.isRegularFile(place)) {
                return openFile(place);
            }
            return openPart(place);
        } catch (DatasetException refused) {
            throw refused;
        } catch (IOException | UncheckedIOException unreadable) {
            throw DatasetFault.FOLDER_UNREADABLE.with(
                    place, unreadable.getClass().getSimpleName());
        } catch (OutOfMemoryError tooLarge) {
            throw DatasetFault.OUT_OF_MEMORY.with(place);
        }
    }

    /** Tells whether a place exists: a folder, a file, or the name prefix of files in a folder or ZIP file. */
    public static boolean exists(Path place) {
        if (Files.exists(place)) {
            return true;
        }
        Path whole = place.toAbsolutePath().normalize();
        Path around = whole.getParent();
        while (around != null && !Files.exists(around)) {
            around = around.getParent();
        }
        if (around == null || Files.isRegularFile(around)) {
            // The content of a ZIP file is examined when it is opened.
            return around != null && isZip(around);
        }
        return around.equals(whole.getParent())
                && !MnistFolder.look(around, Optional.of(IdxName.nameOf(whole)))
                        .sets()
                        .isEmpty();
    }

    private static boolean isZip(Path file) {
        try {
            return ZipFolder.isOne(file);
        } catch (IOException unreadable) {
            // Opening it gives the cause.
            return true;
        }
    }

    /**
     * Lists the data sets of a folder or ZIP file if one must be selected.
     *
     * @return at least two places that can be opened; empty if there is no choice
     * @throws IOException if it cannot be read
     */
    public static List<String> choices(Path place) throws IOException {
        List<String> several = List.of();
        if (Files.isDirectory(place)) {
            several = severalIn(place, MnistFolder.look(place));
        } else if (Files.isRegularFile(place)
                && ZipFolder.isOne(place)
                && StoredArray.in(place).isEmpty()) {
            several = ZipFolder.read(place, root -> severalIn(root, MnistFolder.look(root))).stream()
                    .map(each -> place + each)
                    .toList();
        }
        return several.size() > 1 ? several : List.of();
    }

    /** Tells whether the place may be a data set: a folder, or a file with a suitable name. */
    public static boolean mayBeOne(Path place) {
        String name = IdxName.nameOf(place).toLowerCase(Locale.ROOT);
        return Files.isDirectory(place)
                || name.endsWith(".zip")
                || StoredArray.isOne(place)
                || TableFile.isOne(place)
                || IdxName.of(place).isPresent();
    }

    /** Opens one of several data sets in a folder or ZIP file by its name prefix. */
    private OpenedDataset openPart(Path place) throws IOException {
        Path around = place.toAbsolutePath().getParent();
        while (around != null && !Files.exists(around)) {
            around = around.getParent();
        }
        if (around == null) {
            throw DatasetFault.NOT_THERE.with(place);
        }
        String rest = around.relativize(place.toAbsolutePath()).toString();
        if (Files.isRegularFile(around) && ZipFolder.isOne(around)) {
            Path archive = around;
            return ZipFolder.read(archive, root -> openWithin(root.resolve(rest.replace('\\', '/')), root))
                    .withRemarkValues(value -> ZipFolder.within(archive, value))
                    .named(rest, place.toString());
        }
        if (!Files.isDirectory(around) || !around.equals(place.toAbsolutePath().getParent())) {
            throw DatasetFault.NOT_THERE.with(place);
        }
        return openFolder(around, Optional.of(rest)).named(rest, place.toString());
    }

    private OpenedDataset openWithin(Path place, Path root) throws IOException {
        if (Files.isDirectory(place)) {
            return openFolder(place, Optional.empty());
        }
        if (Files.isRegularFile(place)) {
            return openFile(place);
        }
        Path folder = place.getParent() == null ? root : place.getParent();
        return openFolder(folder, Optional.of(IdxName.nameOf(place)));
    }

    private OpenedDataset openFolder(Path folder, Optional<String> prefix) throws IOException {
        MnistFolder idx = MnistFolder.look(folder, prefix);
        if (idx.state() == MnistFolder.State.COMPLETE) {
            return readIdx(folder, idx);
        }
        List<String> several = prefix.isPresent() ? List.of() : severalIn(folder, idx);
        if (several.size() > 1) {
            throw DatasetFault.SEVERAL_DATA_SETS.with(folder, several.size(), new ZipFolder.Places(several));
        }
        if (idx.state() == MnistFolder.State.UNUSABLE) {
            throw DatasetFault.NO_DATA_SET.with(folder, idx.detail());
        }
        List<Path> folders = visibleFolders(folder);
        List<Path> raw = rawIn(folders);
        if (raw.size() == 1) {
            return readIdx(folder, MnistFolder.look(raw.get(0)));
        }
        if (prefix.isEmpty() && (folders.isEmpty() || !holdPictures(folders))) {
            Optional<OpenedDataset> opened = openFiles(folder);
            if (opened.isPresent()) {
                return opened.get();
            }
        }
        if (prefix.isPresent() && !MnistFolder.look(folder).sets().isEmpty()) {
            throw notThere(folder, prefix.get());
        }
        if (folders.size() == 1 && !holdsPictures(folders.get(0), 1)) {
            return openFolder(folders.get(0), prefix).with(DataRemark.of(DataRemark.Kind.READ_FROM, folders.get(0)));
        }
        if (prefix.isPresent()) {
            throw notThere(folder, prefix.get());
        }
        return pictures(folder);
    }

    private OpenedDataset pictures(Path folder) throws DatasetException {
        Dataset dataset = DatasetFolders.open(folder, options, reading);
        return new OpenedDataset(dataset, OpenedDataset.Form.PICTURES, false, List.of());
    }

    /** Opens the only data set of arrays, tables or one ZIP file in a folder; empty if there is none. */
    private Optional<OpenedDataset> openFiles(Path folder) throws IOException {
        DatasetFiles files = DatasetFiles.in(folder);
        List<DatasetFiles.Candidate> candidates = files.candidates();
        if (candidates.size() == 1) {
            return Optional.of(open(candidates.get(0), idOf(folder)).named(idOf(folder), folder.toString()));
        }
        List<Path> archives = archives(folder);
        if (archives.size() == 1) {
            return Optional.of(openFile(archives.get(0)));
        }
        if (files.problem().isPresent() && visibleFolders(folder).isEmpty()) {
            throw files.problem().get();
        }
        return Optional.empty();
    }

    private OpenedDataset open(DatasetFiles.Candidate candidate, String id) throws IOException {
        return candidate.opening().open(id, options, turnEmnist, most, reading);
    }

    private OpenedDataset openFile(Path file) throws IOException {
        FileKind kind = ZipFolder.kind(file);
        Optional<IdxName> idx = IdxName.of(file);
        String name = IdxName.nameOf(file).toLowerCase(Locale.ROOT);
        if (idx.isPresent() && kind != FileKind.ZIP) {
            Path folder = file.toAbsolutePath().getParent();
            return openFolder(folder, Optional.of(idx.get().prefix()));
        }
        if (name.endsWith(".pt") || name.endsWith(".pth")) {
            throw DatasetFault.FILE_IS_TORCH.with(file);
        }
        if (kind == FileKind.ZIP) {
            return openZip(file);
        }
        if (kind == FileKind.NUMPY) {
            return open(DatasetFiles.of(file, false), idOf(file));
        }
        if (kind == FileKind.TEXT || (kind == FileKind.GZIP && inside(file) == FileKind.TEXT)) {
            return open(DatasetFiles.of(file, true), idOf(file));
        }
        FileKind shown = kind == FileKind.GZIP ? inside(file) : kind;
        if (shown == FileKind.IDX) {
            throw DatasetFault.IDX_WITHOUT_NAME.with(file);
        }
        throw shown.refusal(file).orElseGet(() -> DatasetFault.FILE_IS_PACKED.with(file, "gzip"));
    }

    private OpenedDataset openZip(Path file) throws IOException {
        if (!StoredArray.in(file).isEmpty()) {
            return open(DatasetFiles.of(file, false), idOf(file));
        }
        if (file.getFileSystem() != FileSystems.getDefault()) {
            throw DatasetFault.FILE_IS_PACKED.with(file, "ZIP");
        }
        return ZipFolder.read(file, root -> openFolder(root, Optional.empty()))
                .withRemarkValues(value -> ZipFolder.within(file, value))
                .named(idOf(file), file.toString());
    }

    private static FileKind inside(Path file) throws IOException {
        try (InputStream packed = Files.newInputStream(file);
                InputStream in = new WholeGzip(packed)) {
            return FileKind.of(FileKind.head(in));
        } catch (EOFException | ZipException damaged) {
            throw DatasetFault.GZIP_DAMAGED.with(file, String.valueOf(damaged.getMessage()));
        }
    }

    private OpenedDataset readIdx(Path place, MnistFolder found) throws DatasetException {
        List<DataRemark> remarks = new ArrayList<>();
        if (!found.folder().equals(place)) {
            remarks.add(DataRemark.of(DataRemark.Kind.READ_FROM, found.folder()));
        }
        remarks.addAll(IdxRemarks.of(found));
        boolean emnist = turnEmnist && found.saysEmnist();
        if (emnist && !options.transposed()) {
            remarks.add(DataRemark.of(DataRemark.Kind.TURNED, place));
        }
        Dataset read = DatasetFolders.named(found.read(idOf(place), emnist || options.transposed()), found);
        return new OpenedDataset(read, OpenedDataset.Form.IDX, true, remarks);
    }

    private DatasetException notThere(Path folder, String prefix) throws IOException {
        List<String> sets = MnistFolder.look(folder).sets().stream()
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
        DatasetFiles.in(folder).candidates().forEach(each -> sets.add(IdxName.nameOf(each.place())));
        Path place = folder.resolve(prefix);
        return sets.isEmpty()
                ? DatasetFault.NOT_THERE.with(place)
                : DatasetFault.NO_SUCH_DATA_SET.with(place, folder, String.join(", ", sets));
    }

    /** Returns the places of the data sets of a folder if there are several with equal preference. */
    private static List<String> severalIn(Path folder, MnistFolder idx) throws IOException {
        if (idx.sets().size() > 1) {
            return idx.sets().stream()
                    .map(each ->
                            idx.folder().resolve(each.replaceFirst("-$", "")).toString())
                    .toList();
        }
        List<Path> folders = visibleFolders(folder);
        List<Path> raw = rawIn(folders);
        if (idx.state() != MnistFolder.State.NOTHING || !raw.isEmpty() || holdPictures(folders)) {
            return raw.stream().map(Path::toString).toList();
        }
        List<String> files = DatasetFiles.in(folder).candidates().stream()
                .map(each -> each.place().toString())
                .toList();
        return files.isEmpty() && folders.size() == 1
                ? severalIn(folders.get(0), MnistFolder.look(folders.get(0)))
                : files;
    }

    private static List<Path> rawIn(List<Path> folders) {
        return folders.stream()
                .map(each -> each.resolve("raw"))
                .filter(each -> MnistFolder.look(each).state() == MnistFolder.State.COMPLETE)
                .toList();
    }

    private static List<Path> archives(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(path -> !IdxName.nameOf(path).startsWith(".")
                            && IdxName.nameOf(path).toLowerCase(Locale.ROOT).endsWith(".zip"))
                    .limit(2)
                    .toList();
        }
    }

    private static List<Path> visibleFolders(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .filter(path -> !IdxName.nameOf(path).startsWith(".")
                            && !IdxName.nameOf(path).equalsIgnoreCase("__MACOSX"))
                    .sorted()
                    .toList();
        }
    }

    /** Tells whether some of the folders, or folders in them, contain pictures. */
    private static boolean holdPictures(List<Path> folders) throws IOException {
        for (Path folder : folders) {
            if (holdsPictures(folder, 4)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsPictures(Path folder, int depth) throws IOException {
        try (Stream<Path> entries = Files.find(folder, depth, (path, attributes) -> isPicture(path))) {
            return entries.findFirst().isPresent();
        }
    }

    private static boolean isPicture(Path path) {
        return PICTURE.matcher(IdxName.nameOf(path)).find();
    }

    /** Returns the name of a place without endings of file formats. */
    private static String idOf(Path place) {
        Path name = place.toAbsolutePath().normalize().getFileName();
        if (name == null) {
            return place.toString();
        }
        String bare = ENDING.matcher(name.toString()).replaceFirst("");
        return bare.isEmpty() || Files.isDirectory(place) ? name.toString() : bare;
    }
}
