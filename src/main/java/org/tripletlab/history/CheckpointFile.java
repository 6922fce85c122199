package org.tripletlab.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tripletlab.io.CacheFolder;
import org.tripletlab.training.Checkpoint;

/**
 * Scratch file for checkpoints that do not fit in memory. All lanes of a comparison share one file and one limit: at
 * most 8 GiB and at most a quarter of the free space of its folder at the first use.
 *
 * <p>It is opened for the first checkpoint, and deleted as soon as it holds none. On systems where an open file can be
 * unlinked it has no name, so that not even a crash leaves it behind; Windows removes it when the process ends. A
 * folder that is full or read-only is no error: nothing more is written then, and existing checkpoints stay.
 *
 * <p>Thread-safe. Its monitor also guards the lists of checkpoints, because all of them are thinned together when it is
 * full.
 */
public final class CheckpointFile {
    /** Size of an allocation block: small enough to waste little of the last block of an array. */
    static final int BLOCK_BYTES = 1 << 15;

    private static final long MOST_BYTES = 8L << 30;
    private static final long WORTH_NANOS = 400_000_000L;
    private static final System.Logger LOG = System.getLogger(CheckpointFile.class.getName());

    private final Path folder;
    private final long mostBytes;
    private final long worthNanos;
    private final BitSet taken = new BitSet();
    private final Set<Checkpoints> lists = new LinkedHashSet<>();
    private FileChannel channel;
    private long bound = -1;

    /** A checkpoint in the file. */
    static final class Stored {
        private final Checkpoint outline;
        private final int[] lengths;
        private final int[] blocks;
        private int holders = 1;

        private Stored(Checkpoint whole, int[] blocks) {
            this.outline = whole.withNumbers(List.of(new float[0]));
            this.lengths =
                    whole.numbers().stream().mapToInt(numbers -> numbers.length).toArray();
            this.blocks = blocks;
        }

        /** Returns its step. */
        int step() {
            return outline.step();
        }
    }

    /** Creates a scratch file in a folder; it is not opened yet. */
    public CheckpointFile(Path folder) {
        this(folder, MOST_BYTES, WORTH_NANOS);
    }

    /**
     * Creates a scratch file with explicit limits.
     *
     * @param mostBytes largest size of the file
     * @param worthNanos processor time between the neighbours of a checkpoint below which it is not worth writing
     */
    public CheckpointFile(Path folder, long mostBytes, long worthNanos) {
        this.folder = folder;
        this.mostBytes = mostBytes;
        this.worthNanos = worthNanos;
    }

    /**
     * Creates a scratch file in the program's cache folder; it is not opened yet. The folder for temporary files is not
     * used, because on many systems it is in memory.
     */
    public static CheckpointFile inCacheFolder() {
        return new CheckpointFile(CacheFolder.ofThisUser().root());
    }

    /** Returns the current size in bytes. */
    public synchronized long bytes() {
        try {
            return channel == null ? 0 : channel.size();
        } catch (IOException unknown) {
            return 0;
        }
    }

    /** Returns the size limit in bytes. */
    synchronized long bound() {
        if (bound < 0) {
            try {
                Files.createDirectories(folder);
                bound = Math.min(mostBytes, Files.getFileStore(folder).getUsableSpace() / 4);
            } catch (IOException unusable) {
                stopWriting(unusable);
            }
        }
        return bound;
    }

    long worthNanos() {
        return worthNanos;
    }

    /** Returns the lists whose checkpoints may be in the file; guarded by this. */
    Set<Checkpoints> lists() {
        return lists;
    }

    /** Allocates blocks for a checkpoint of this size, to be passed to {@link #write}; empty if there is no space. */
    synchronized Optional<int[]> take(Checkpoint checkpoint) {
        int count = 0;
        for (float[] numbers : checkpoint.numbers()) {
            count += (int) ((4L * numbers.length + BLOCK_BYTES - 1) / BLOCK_BYTES);
        }
        if ((taken.cardinality() + (long) count) * BLOCK_BYTES > bound()) {
            return Optional.empty();
        }
        int[] blocks = new int[count];
        int free = -1;
        for (int i = 0; i < count; i++) {
            // The lowest free block, so that the file grows no more than necessary.
            free = taken.nextClearBit(free + 1);
            taken.set(free);
            blocks[i] = free;
        }
        return Optional.of(blocks);
    }

    /**
     * Writes a checkpoint with one holder.
     *
     * @param blocks blocks allocated for it
     * @return empty if it could not be written; then no further ones are written either
     */
    Optional<Stored> write(Checkpoint checkpoint, int[] blocks) {
        try {
            FileChannel file = opened();
            transfer(checkpoint.numbers(), blocks, (numbers, from, count, bytes, position) -> {
                bytes.asFloatBuffer().put(numbers, from, count);
                while (bytes.hasRemaining()) {
                    file.write(bytes, position + bytes.position());
                }
            });
            return Optional.of(new Stored(checkpoint, blocks));
        } catch (IOException unwritable) {
            free(blocks);
            stopWriting(unwritable);
            return Optional.empty();
        }
    }

    /** Reads a checkpoint, bit for bit as it was written. The caller must be one of its holders. */
    Checkpoint read(Stored stored) throws IOException {
        FileChannel file = opened();
        List<float[]> all = new ArrayList<>();
        for (int length : stored.lengths) {
            all.add(new float[length]);
        }
        transfer(all, stored.blocks, (numbers, from, count, bytes, position) -> {
            while (bytes.hasRemaining()) {
                if (file.read(bytes, position + bytes.position()) < 0) {
                    throw new IOException("The scratch file of the checkpoints has become shorter.");
                }
            }
            bytes.flip().asFloatBuffer().get(numbers, from, count);
        });
        return stored.outline.withNumbers(all);
    }

    /** Adds a holder of a checkpoint. */
    synchronized void hold(Stored stored) {
        stored.holders++;
    }

    /** Removes a holder of a checkpoint; without holders its blocks are freed. */
    synchronized void release(Stored stored) {
        stored.holders--;
        if (stored.holders == 0) {
            free(stored.blocks);
        }
    }

    private synchronized FileChannel opened() throws IOException {
        if (channel == null) {
            // On POSIX systems Java unlinks the name as soon as the file is open.
            channel = FileChannel.open(
                    Files.createTempFile(folder, "tripletlab-", ".checkpoints"),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        }
        return channel;
    }

    private synchronized void free(int[] blocks) {
        for (int block : blocks) {
            taken.clear(block);
        }
        if (taken.isEmpty() && channel != null) {
            try {
                channel.close();
            } catch (IOException alreadyGone) {
                LOG.log(System.Logger.Level.DEBUG, "The scratch file could not be closed.", alreadyGone);
            }
            channel = null;
        }
    }

    /** From now on only memory is used; logged once, because rewinding takes longer then. */
    private synchronized void stopWriting(IOException reason) {
        if (bound != 0) {
            bound = 0;
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Checkpoints cannot be written to {0} ({1}); they are kept in memory only, so rewinding may"
                            + " take longer.",
                    folder,
                    reason);
        }
    }

    private interface Transfer {
        /** Transfers numbers between an array and the file through this buffer. */
        void move(float[] numbers, int from, int count, ByteBuffer bytes, long position) throws IOException;
    }

    private static void transfer(List<float[]> all, int[] blocks, Transfer transfer) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK_BYTES).order(ByteOrder.nativeOrder());
        int floats = BLOCK_BYTES / Float.BYTES;
        int block = 0;
        for (float[] numbers : all) {
            for (int from = 0; from < numbers.length; from += floats) {
                int count = Math.min(floats, numbers.length - from);
                bytes.clear().limit(count * Float.BYTES);
                transfer.move(numbers, from, count, bytes, (long) blocks[block] * BLOCK_BYTES);
                block++;
            }
        }
    }
}
