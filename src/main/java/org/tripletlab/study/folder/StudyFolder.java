package org.tripletlab.study.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tripletlab.study.Shard;
import org.tripletlab.study.Study;
import org.tripletlab.study.StudyRun;
import org.tripletlab.study.outcome.RunOutcome;

/**
 * Folder of a study: {@code study.json} contains its definition, {@code runs.jsonl} a line for every finished run. A
 * line is on the disk before the next run is reported; interrupted runs have no line and are run again.
 *
 * <p>While it is open no other program can write into it. Not thread-safe.
 */
final class StudyFolder implements AutoCloseable {
    private static final String STUDY = StudyExecution.STUDY;
    private static final String RUNS = StudyExecution.RUNS;

    private final Path folder;
    private final StudyFile about;
    private final List<StudyRun> runs;
    private final FileChannel channel;
    private final Map<Integer, RunOutcome> outcomes = new LinkedHashMap<>();

    private StudyFolder(Path folder, StudyFile about, FileChannel channel) throws IOException {
        this.folder = folder;
        this.about = about;
        this.runs = about.study().runs();
        this.channel = channel;
        readLines();
    }

    /**
     * Starts a study in a folder, or continues it.
     *
     * @throws StudyFileException if other files are in the folder, its files are damaged, or another program runs it
     */
    static StudyFolder beginOrContinue(Path folder, Study study, Shard shard) throws IOException {
        StudyFile wanted = new StudyFile(study, shard, Provenance.here());
        if (Files.isRegularFile(folder.resolve(STUDY))) {
            StudyFile there = StudyFile.read(folder.resolve(STUDY));
            if (!there.study().runs().equals(study.runs()) || !there.shard().equals(shard)) {
                throw new StudyFileException(folder + " holds another study (\""
                        + there.study().id() + "\", " + there.study().runs().size() + " runs, part " + there.shard()
                        + ") than was asked for (\"" + study.id() + "\", "
                        + study.runs().size() + " runs, part " + shard + ")" + difference(there.study(), study)
                        + "; choose another folder for the results.");
            }
            if (!there.provenance().program().equals(wanted.provenance().program())) {
                throw new StudyFileException(folder + " was begun with "
                        + there.provenance().program() + ", and this is "
                        + wanted.provenance().program()
                        + ": results of both must not be mixed; choose another folder for the results.");
            }
            return open(folder, there);
        }
        requireEmpty(folder);
        make(folder);
        wanted.write(folder.resolve(STUDY));
        return open(folder, wanted);
    }

    /** Returns the first difference between two studies; empty if their sizes differ. */
    private static String difference(Study there, Study here) {
        List<StudyRun> first = there.runs();
        List<StudyRun> second = here.runs();
        for (int i = 0; i < first.size() && first.size() == second.size(); i++) {
            Map<String, String> one = first.get(i).spec().toTexts();
            for (Map.Entry<String, String> other :
                    second.get(i).spec().toTexts().entrySet()) {
                String value = one.getOrDefault(other.getKey(), "not used");
                if (!value.equals(other.getValue())) {
                    return ": in run " + i + " \"" + other.getKey() + "\" is " + value + " there and "
                            + other.getValue() + " here";
                }
            }
        }
        return "";
    }

    /** Opens a folder with a study. */
    static StudyFolder open(Path folder) throws IOException {
        if (!Files.isRegularFile(folder.resolve(STUDY))) {
            throw new StudyFileException(
                    folder + " is not a study folder: there is no " + STUDY + " in it; give the folder of a study.");
        }
        return open(folder, StudyFile.read(folder.resolve(STUDY)));
    }

    private static StudyFolder open(Path folder, StudyFile about) throws IOException {
        FileChannel channel = openLines(folder.resolve(RUNS));
        try {
            if (channel.tryLock() == null) {
                throw new OverlappingFileLockException();
            }
            return new StudyFolder(folder, about, channel);
        } catch (OverlappingFileLockException elsewhere) {
            channel.close();
            throw new StudyFileException(
                    folder
                            + " is being written by another TripletLab; wait for it, or choose another folder for the results.");
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    private static FileChannel openLines(Path file) throws IOException {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (AccessDeniedException denied) {
            throw new StudyFileException(
                    "Could not write " + file + ": permission is missing; choose another folder for the results.");
        }
    }

    private static void make(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException file) {
            throw new StudyFileException(folder + " cannot be made, because " + file.getFile()
                    + " is a file; choose another folder for the results.");
        } catch (AccessDeniedException denied) {
            throw new StudyFileException(
                    folder + " cannot be made: permission is missing; choose another folder for the results.");
        } catch (IOException failure) {
            throw new StudyFileException(
                    folder + " cannot be made (" + failure.getMessage() + "); choose another folder for the results.");
        }
    }

    private static void requireEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new StudyFileException(folder + " is a file; give a folder for the study.");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new StudyFileException(
                        folder + " is not empty and is not a study folder; choose another folder for the results.");
            }
        }
    }

    /**
     * Reads the finished runs. A last line without a line end was being written when the program stopped: it is
     * removed.
     */
    private void readLines() throws IOException {
        byte[] bytes = new byte[Math.toIntExact(channel.size())];
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int read = 0;
        while (buffer.hasRemaining() && read >= 0) {
            read = channel.read(buffer, buffer.position());
        }
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        List<String> lines =
                new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            try {
                RunOutcome outcome = RunLines.read(lines.get(i), runs);
                outcomes.putIfAbsent(outcome.index(), outcome);
            } catch (IllegalArgumentException reason) {
                throw new StudyFileException(folder.resolve(RUNS) + ", line " + (i + 1) + ", cannot be used: "
                        + reason.getMessage() + "; take the line out, and its run is made again.");
            }
        }
        channel.truncate(end);
        channel.position(end);
    }

    /** Adds a finished run; on return its line is on the disk. */
    void add(RunOutcome outcome) throws IOException {
        StudyRun run = runs.get(outcome.index());
        byte[] line = (RunLines.write(run, outcome) + "\n").getBytes(StandardCharsets.UTF_8);
        long before = channel.position();
        try {
            ByteBuffer buffer = ByteBuffer.wrap(line);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(false);
        } catch (IOException failure) {
            // An incomplete line must not remain before the next one.
            channel.truncate(before);
            throw new IOException(
                    "Could not write " + folder.resolve(RUNS) + ": " + failure.getMessage()
                            + "; free some space and start the study again to continue after the " + outcomes.size()
                            + " runs that are done.",
                    failure);
        }
        outcomes.put(outcome.index(), outcome);
    }

    Path path() {
        return folder;
    }

    StudyFile about() {
        return about;
    }

    Collection<RunOutcome> outcomes() {
        return List.copyOf(outcomes.values());
    }

    /** Returns the runs of this part that are not finished. */
    List<StudyRun> pending() {
        return runs.stream()
                .filter(run -> about.shard().contains(run) && !outcomes.containsKey(run.index()))
                .toList();
    }

    /** Returns the number of runs of this part. */
    int size() {
        return (int) runs.stream().filter(about.shard()::contains).count();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
