package org.tripletlab.data.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** Folders of small grey pictures, one folder a class, for tests. */
public final class SmallPictures {
    private static final int SIDE = 16;

    private SmallPictures() {}

    /** Writes some pictures of each class; another seed makes others. */
    public static void write(Path folder, int each, int seed, String... classes) throws IOException {
        for (String name : classes) {
            Files.createDirectories(folder.resolve(name));
            Random random = new Random(seed + 31L * Arrays.asList(classes).indexOf(name));
            int start = random.nextInt(160);
            for (int i = 0; i < each; i++) {
                byte[] header = ("P5\n" + SIDE + " " + SIDE + "\n255\n").getBytes(StandardCharsets.US_ASCII);
                byte[] file = Arrays.copyOf(header, header.length + SIDE * SIDE);
                for (int k = header.length; k < file.length; k++) {
                    file[k] = (byte) ((k - header.length) % SIDE < SIDE / 2 ? start + random.nextInt(60) : 30);
                }
                Files.write(folder.resolve(name).resolve(i + ".pgm"), file);
            }
        }
    }
}
