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
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tripletlab.study.Shard;
import org.tripletlab.study.Study;
import org.tripletlab.study.StudyRun;
import org.tripletlab.study.outcome.RunOutcome;
import org.tripletlab.text.Message;

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
                throw new StudyFileException(otherStudy(folder, there, wanted));
            }
            if (!there.provenance().program().equals(wanted.provenance().program())) {
                throw new StudyFileException(Message.of(
                        "study.folder.refused.program",
                        folder.toString(),
                        there.provenance().program(),
                        wanted.provenance().program()));
            }
            return open(folder, there);
        }
        requireEmpty(folder);
        make(folder);
        wanted.write(folder.resolve(STUDY));
        return open(folder, wanted);
    }

    private static Message otherStudy(Path folder, StudyFile there, StudyFile here) {
        List<Object> values = new ArrayList<>(List.of(folder.toString()));
        for (StudyFile each : List.of(there, here)) {
            values.addAll(List.of(
                    each.study().id(), each.study().runs().size(), each.shard().toString()));
        }
        List<Object> difference = difference(there.study(), here.study());
        values.addAll(difference);
        return new Message(
                difference.isEmpty() ? "study.folder.refused.other" : "study.folder.refused.other-value", values);
    }

    /** Returns the first difference between two studies: run, parameter and both values; empty if their sizes differ. */
    private static List<Object> difference(Study there, Study here) {
        List<StudyRun> first = there.runs();
        List<StudyRun> second = here.runs();
        for (int i = 0; i < first.size() && first.size() == second.size(); i++) {
            Map<String, String> one = first.get(i).spec().toTexts();
            for (Map.Entry<String, String> other :
                    second.get(i).spec().toTexts().entrySet()) {
                String value = one.get(other.getKey());
                if (!other.getValue().equals(value)) {
                    return List.of(
                            i,
                            other.getKey(),
                            value == null ? Message.of("study.folder.not-used") : value,
                            other.getValue());
                }
            }
        }
        return List.of();
    }

    /** Opens a folder with a study. */
    static StudyFolder open(Path folder) throws IOException {
        if (!Files.isRegularFile(folder.resolve(STUDY))) {
            throw new StudyFileException(Message.of("study.folder.refused.none", folder.toString(), STUDY));
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
            throw new StudyFileException(Message.of("study.folder.refused.in-use", folder.toString()));
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    private static FileChannel openLines(Path file) throws IOException {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (AccessDeniedException denied) {
            throw new StudyFileException(Message.of("study.folder.refused.not-writable", file.toString()));
        }
    }

    private static void make(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException file) {
            throw new StudyFileException(
                    Message.of("study.folder.refused.file-in-path", folder.toString(), file.getFile()));
        } catch (AccessDeniedException denied) {
            throw new StudyFileException(Message.of("study.folder.refused.no-permission", folder.toString()));
        } catch (IOException failure) {
            throw new StudyFileException(
                    Message.of(
                            "study.folder.refused.not-made", folder.toString(), String.valueOf(failure.getMessage())),
                    failure);
        }
    }

    private static void requireEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new StudyFileException(Message.of("study.folder.refused.file", folder.toString()));
        }
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new StudyFileException(Message.of("study.folder.refused.foreign", folder.toString()));
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
            } catch (RunLines.LineException unusable) {
                throw new StudyFileException(Message.of(
                        "study.folder.refused.line", folder.resolve(RUNS).toString(), i + 1, unusable.message()));
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
            throw new StudyFileException(
                    Message.of(
                            "study.folder.refused.write",
                            folder.resolve(RUNS).toString(),
                            String.valueOf(failure.getMessage()),
                            outcomes.size()),
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
