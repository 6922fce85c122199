package org.tripletlab.export.animation;

import java.awt.Rectangle;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.animation.frame.Animation;
import org.tripletlab.export.animation.frame.AnimationOptions;
import org.tripletlab.io.AtomicFile;
import org.tripletlab.render.style.Palette;

/**
 * A film as an animated GIF that repeats itself: one palette, found from frames all over the film, and of every frame only the
 * rectangle that changed, in which what did not change is transparent. The recipe of its lanes is a comment in the file.
 */
public final class GifAnimation {
    /** Browsers show frames that would be shorter for a tenth of a second instead. */
    private static final double FASTEST = 50;

    private static final int SAMPLES = 12;
    /** Share of the work when the recordings are projected, and when the palette is found. */
    private static final double PREPARED = 0.1;

    private static final double SAMPLED = 0.2;

    private GifAnimation() {}

    /**
     * Draws a film and writes it.
     *
     * @param lanes from left to right, one to four, all with recordings
     * @param file is replaced only if all goes well
     * @throws IllegalArgumentException with one sentence if what is asked for is not there, or no GIF can have it
     * @throws IOException with one sentence if the film cannot be drawn or written; no partial file is left
     * @throws java.util.concurrent.CancellationException from {@code progress}; no partial file is left
     */
    public static void write(List<LaneRecord> lanes, AnimationOptions options, Path file, ExportProgress progress)
            throws IOException {
        if (options.motion().framesPerSecond() > FASTEST) {
            throw new IllegalArgumentException("A GIF shows at most " + AnimationOptions.plain(FASTEST)
                    + " frames a second, not "
                    + AnimationOptions.plain(options.motion().framesPerSecond())
                    + ". Choose fewer, or MP4.");
        }
        Animation animation = new Animation(lanes, options);
        AtomicFile.write(file, out -> write(animation, options, out, progress));
    }

    static void write(Animation animation, AnimationOptions options, OutputStream out, ExportProgress progress)
            throws IOException {
        animation.prepare(share -> progress.reached(PREPARED * share));
        GifPalette palette = palette(animation, options, progress);
        byte[] shown = new byte[animation.width() * animation.height()];
        byte[] change = new byte[shown.length];
        try (GifFrames frames =
                new GifFrames(out, animation.width(), animation.height(), palette.model(), animation.recipe())) {
            Arrays.fill(shown, (byte) GifPalette.TRANSPARENT);
            int last = animation.frames() - 1;
            for (int frame = 0; frame <= last; frame++) {
                progress.reached(SAMPLED + (1 - SAMPLED) * frame / animation.frames());
                Rectangle where = changes(animation.draw(frame), palette, shown, change, animation.width());
                frames.write(change, animation.width(), where, hundredths(frame, options, frame == last));
            }
            frames.end();
        }
        progress.reached(1);
    }

    private static GifPalette palette(Animation animation, AnimationOptions options, ExportProgress progress) {
        GifPalette.Sample sample = new GifPalette.Sample();
        int samples = Math.min(SAMPLES, animation.frames());
        for (int k = 0; k < samples; k++) {
            progress.reached(PREPARED + (SAMPLED - PREPARED) * k / samples);
            sample.add(animation.draw(samples == 1 ? 0 : k * (animation.frames() - 1) / (samples - 1)));
        }
        return sample.palette(IntStream.concat(
                        IntStream.of(
                                options.theme().background(),
                                options.theme().ink(),
                                options.theme().mutedInk()),
                        IntStream.range(0, Palette.COLOURS).map(options.theme()::classColour))
                .toArray());
    }

    /**
     * Finds what is new.
     *
     * @param shown the index of each pixel so far; is brought up to date
     * @param change receives the new index of each pixel that is new, else the transparent one
     * @return where the new ones are; a single pixel if there are none, for a frame must not be empty
     */
    private static Rectangle changes(int[] pixels, GifPalette palette, byte[] shown, byte[] change, int width) {
        int left = width;
        int right = -1;
        int top = -1;
        int bottom = -1;
        for (int i = 0, row = 0; i < pixels.length; row++) {
            for (int x = 0; x < width; x++, i++) {
                byte index = palette.index(pixels[i]);
                if (index == shown[i]) {
                    change[i] = (byte) GifPalette.TRANSPARENT;
                    continue;
                }
                shown[i] = index;
                change[i] = index;
                left = Math.min(left, x);
                right = Math.max(right, x);
                top = top < 0 ? row : top;
                bottom = row;
            }
        }
        return right < 0 ? new Rectangle(0, 0, 1, 1) : new Rectangle(left, top, right - left + 1, bottom - top + 1);
    }

    /** Returns how long a frame is shown; rounded so that all together take as long as they should. */
    static int hundredths(int frame, AnimationOptions options, boolean isLast) {
        long begins = Math.round(100 * frame / options.motion().framesPerSecond());
        long ends = Math.round(100 * (frame + 1) / options.motion().framesPerSecond());
        return (int)
                (ends - begins + (isLast ? Math.round(100 * options.motion().holdSeconds()) : 0));
    }
}
