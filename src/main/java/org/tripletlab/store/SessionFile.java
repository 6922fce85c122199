package org.tripletlab.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tripletlab.compare.ComparisonSpec;
import org.tripletlab.compare.Lane;
import org.tripletlab.compare.SavedLane;
import org.tripletlab.dataset.ErrorMessage;
import org.tripletlab.history.saved.SavedRun;
import org.tripletlab.io.AtomicFile;
import org.tripletlab.math.matrix.Machine;
import org.tripletlab.option.OptionException;
import org.tripletlab.text.Message;

/**
 * Session file ({@code .tripletlab}): a zip of JSON, tables and raw floats that can be read without this program and is
 * described by its {@code README.txt}. Written atomically; read with full validation.
 */
public final class SessionFile {
    /** File name ending of session files. */
    public static final String ENDING = ".tripletlab";

    private static final String FORMAT = "tripletlab-session";
    private static final int VERSION = 1;
    private static final String SESSION = "session.json";
    private static final String ENROLMENT = "enrolment.json";
    private static final String THUMBNAIL = "thumbnail.png";
    private static final String DESCRIPTION = "README.txt";

    private SessionFile() {}

    /** {@code session.json}. */
    private record Session(String chosen, boolean sameStart, List<LaneLine> lanes, Map<String, String> window) {}

    /** A lane of it; without a folder if it has no run. */
    private record LaneLine(String letter, Lane.Origin origin, RunEntries.Experiment experiment, String folder) {}

    /** The manifest. */
    private record Manifest(List<ArchiveReader.Entry> entries) {}

    /**
     * Writes or replaces a session.
     *
     * @param programVersion version recorded in the file
     * @throws IOException with one sentence if it cannot be written; an existing file is then unchanged
     */
    public static void write(Path file, SavedSession session, String programVersion) throws IOException {
        write(file, session, programVersion, () -> {});
    }

    /**
     * Writes or replaces a session with cancellation.
     *
     * @param stillWanted called before every write; its exception ends the writing, and an existing file is unchanged
     * @throws IOException as {@link #write(Path, SavedSession, String)}
     */
    public static void write(Path file, SavedSession session, String programVersion, Runnable stillWanted)
            throws IOException {
        AtomicFile.write(file, out -> write(new CancellableStream(out, stillWanted), file, session, programVersion));
    }

    private static void write(OutputStream out, Path file, SavedSession session, String programVersion)
            throws IOException {
        ObjectNode manifest = SessionJson.MAPPER.createObjectNode();
        manifest.put("format", FORMAT);
        manifest.put("formatVersion", VERSION);
        manifest.put("program", "TripletLab " + programVersion);
        manifest.put("savedAt", Instant.now().toString());
        putMachine(manifest.putObject("savedOn"), Machine.ofThisProcess());
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
        ArchiveWriter archive = new ArchiveWriter(zip, manifest.putArray("entries"));
        archive.text(DESCRIPTION, SessionFile::describe);
        List<LaneLine> lines = new ArrayList<>();
        for (SavedLane lane : session.lanes()) {
            String folder = "lanes/" + lane.letter() + "/";
            if (lane.run().isPresent()) {
                new RunWriter(archive, folder, lane.run().get()).write(file);
            }
            lines.add(new LaneLine(
                    String.valueOf(lane.letter()),
                    lane.origin().orElse(null),
                    RunWriter.experiment(lane.spec()),
                    lane.run().isPresent() ? folder : null));
        }
        if (session.enrolment().isPresent()) {
            archive.text(
                    ENROLMENT,
                    entry -> entry.write(EnrolmentFile.bytes(session.enrolment().get())));
        }
        if (session.drawing().isPresent()) {
            DrawingEntries.write(archive, session.drawing().get());
        }
        if (session.thumbnail().length > 0) {
            archive.text(THUMBNAIL, entry -> entry.write(session.thumbnail()));
        }
        Session about = new Session(String.valueOf(session.chosen()), session.sameStart(), lines, session.window());
        archive.text(SESSION, entry -> entry.write(SessionJson.pretty(about)));
        // Written last, because it describes the other entries.
        zip.putNextEntry(new ZipEntry(ArchiveReader.MANIFEST));
        zip.write(SessionJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.finish();
    }

    /**
     * Reads a session. Consistency with the images is checked when the session is continued.
     *
     * @throws StoreException with one sentence if the file is not a session, is damaged, or of a later version
     * @throws IOException if it cannot be read
     */
    public static SavedSession read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new StoreException(Message.of("file.refused.missing", file.toString()));
        }
        try (ArchiveReader archive = new ArchiveReader(file)) {
            try {
                archive.expect(manifest(file, archive).entries());
                return session(archive);
            } catch (StoreException refusal) {
                throw refusal;
            } catch (JsonProcessingException noJson) {
                throw archive.damaged(noRecord(noJson));
            } catch (ArithmeticException tooLarge) {
                throw archive.damaged("damage.number-size");
            } catch (IOException | OptionException damage) {
                throw archive.damaged(ErrorMessage.of(damage));
            }
        }
    }

    /** Returns the position of the syntax error; the message of the JSON library is about its internals. */
    private static Message noRecord(JsonProcessingException noJson) {
        String field = noJson instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(JsonMappingException.Reference::getFieldName)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("."))
                : "";
        if (noJson.getLocation() == null) {
            return field.isEmpty() ? Message.of("damage.json") : Message.of("damage.json.field", field);
        }
        int line = noJson.getLocation().getLineNr();
        return field.isEmpty() ? Message.of("damage.json.line", line) : Message.of("damage.json.place", field, line);
    }

    /** Tells by its name whether a file is a session. */
    public static boolean isOne(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /**
     * Reads the run of the selected lane.
     *
     * @throws StoreException as {@link #read}, or if that lane has no run
     */
    static SavedRun chosenRun(Path file) throws IOException {
        return chosenLane(file)
                .run()
                .orElseThrow(() -> new StoreException(Message.of("file.refused.no-run", file.toString())));
    }

    // The same experiment gives identical digits only on the same kernels.
    private static void putMachine(ObjectNode node, Machine machine) {
        node.put("processor", machine.processor());
        node.put("cores", machine.cores());
        node.put("java", machine.java());
        node.put("system", machine.system());
        node.put("blas", machine.blasText());
    }

    /**
     * Returns the machine that a session was saved on, in display order: processor, cores, Java, system, kernels.
     *
     * @return names and values; empty for a session of an early version
     * @throws IOException if the file cannot be read
     */
    public static Map<String, String> savedOn(Path file) throws IOException {
        Map<String, String> facts = new LinkedHashMap<>();
        try (ArchiveReader archive = new ArchiveReader(file)) {
            JsonNode node = SessionJson.MAPPER.readTree(archive.manifest()).path("savedOn");
            node.fields()
                    .forEachRemaining(
                            field -> facts.put(field.getKey(), field.getValue().asText()));
        }
        return facts;
    }

    /** Reads the selected lane. */
    public static SavedLane chosenLane(Path file) throws IOException {
        SavedSession session = read(file);
        return session.lanes().stream()
                .filter(lane -> lane.letter() == session.chosen())
                .findFirst()
                .orElse(session.lanes().get(0));
    }

    private static Manifest manifest(Path file, ArchiveReader archive) throws IOException {
        JsonNode root = SessionJson.MAPPER.readTree(archive.manifest());
        if (!FORMAT.equals(root.path("format").asText())) {
            throw new StoreException(Message.of("file.refused.format", file.toString(), FORMAT));
        }
        JsonNode version = root.path("formatVersion");
        if (!version.isInt() || version.intValue() > VERSION || version.intValue() < 1) {
            String program = root.path("program").asText("another program");
            throw new StoreException(
                    Message.of("file.refused.newer", file.toString(), version.toString(), program, VERSION));
        }
        return SessionJson.read(
                SessionJson.MAPPER.writeValueAsBytes(
                        SessionJson.MAPPER.createObjectNode().set("entries", root.path("entries"))),
                Manifest.class);
    }

    private static SavedSession session(ArchiveReader archive) throws IOException {
        Session session = SessionJson.read(archive.text(SESSION), Session.class);
        if (session.lanes().isEmpty() || session.lanes().size() > ComparisonSpec.MOST) {
            throw archive.damaged("damage.lanes", session.lanes().size());
        }
        List<SavedLane> lanes = new ArrayList<>();
        for (LaneLine line : session.lanes()) {
            char letter = letter(archive, line.letter());
            if (lanes.stream().anyMatch(lane -> lane.letter() == letter)) {
                throw archive.damaged("damage.same-lanes", String.valueOf(letter));
            }
            Optional<SavedRun> run = line.folder() == null
                    ? Optional.empty()
                    : Optional.of(new RunReader(archive, line.folder()).read());
            lanes.add(new SavedLane(
                    letter, Optional.ofNullable(line.origin()), RunReader.experiment(line.experiment()), run));
        }
        return new SavedSession(
                lanes,
                letter(archive, session.chosen()),
                session.sameStart(),
                archive.has(ENROLMENT)
                        ? Optional.of(EnrolmentFile.read(ENROLMENT, archive.text(ENROLMENT)))
                        : Optional.empty(),
                DrawingEntries.read(archive),
                session.window(),
                archive.has(THUMBNAIL) ? archive.text(THUMBNAIL) : new byte[0]);
    }

    private static char letter(ArchiveReader archive, String text) throws StoreException {
        if (text.length() != 1 || text.charAt(0) < 'A' || text.charAt(0) >= 'A' + ComparisonSpec.MOST) {
            throw archive.damaged("damage.lane", text);
        }
        return text.charAt(0);
    }

    private static void describe(OutputStream out) throws IOException {
        try (InputStream in = SessionFile.class.getResourceAsStream("session-readme.txt")) {
            out.write(new String(in.readAllBytes(), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));
        }
    }
}
