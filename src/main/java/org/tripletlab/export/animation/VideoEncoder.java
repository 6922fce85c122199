package org.tripletlab.export.animation;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The encoders of ffmpeg that can make an MP4, the best first. Builds of ffmpeg differ: many distributions leave libx264 out,
 * and what the hardware offers is listed whether or not the hardware is there.
 */
enum VideoEncoder {
    LIBX264("libx264", true),
    LIBOPENH264("libopenh264", true),
    VIDEOTOOLBOX("h264_videotoolbox", true),
    MEDIA_FOUNDATION("h264_mf", true),
    NVENC("h264_nvenc", true),
    QUICK_SYNC("h264_qsv", true),
    AMF("h264_amf", true),
    VAAPI("h264_vaapi", true),
    /** MPEG-4 part 2, which films of the nineties are in: browsers do not play it, most players do. */
    MPEG4("mpeg4", false);

    /** Constant quality, where 18 cannot be told from the original. */
    private static final String QUALITY = "18";
    /** Of encoders that know no constant quality; as large as the others' for these pictures of few colours. */
    private static final double BITS_PER_PIXEL = 0.25;

    private static final String COLOURS = "scale=out_color_matrix=bt709:out_range=tv";

    private final String id;
    private final boolean h264;

    VideoEncoder(String id, boolean h264) {
        this.id = id;
        this.h264 = h264;
    }

    /** Tells whether it makes H.264, which every browser, player and slide program plays. */
    boolean isH264() {
        return h264;
    }

    /** Tells whether it is in the list that {@code ffmpeg -encoders} gives. */
    boolean isListed(String encoders) {
        return Pattern.compile("(?m)^ *V\\S* +" + id + "(\\s|$)")
                .matcher(encoders)
                .find();
    }

    /** Returns what goes before the input. */
    List<String> device() {
        return this == VAAPI ? List.of("-vaapi_device", "/dev/dri/renderD128") : List.of();
    }

    /** Returns what goes between the input and the file. */
    List<String> arguments(int width, int height, double framesPerSecond) {
        String bits = String.valueOf(Math.max(500_000, Math.round(BITS_PER_PIXEL * width * height * framesPerSecond)));
        return switch (this) {
            case LIBX264 -> List.of("-vf", COLOURS, "-c:v", id, "-crf", QUALITY, "-pix_fmt", "yuv420p");
            case MPEG4 -> List.of("-vf", COLOURS, "-c:v", id, "-q:v", "2", "-pix_fmt", "yuv420p");
            case VAAPI -> List.of("-vf", COLOURS + ",format=nv12,hwupload", "-c:v", id, "-b:v", bits);
            case QUICK_SYNC, MEDIA_FOUNDATION -> List.of("-vf", COLOURS, "-c:v", id, "-b:v", bits, "-pix_fmt", "nv12");
            default -> List.of("-vf", COLOURS, "-c:v", id, "-b:v", bits, "-pix_fmt", "yuv420p");
        };
    }
}
