import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.DataOutputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.tripletlab.render.ProgramIcon;

/**
 * Draws the pictures that are shown while the program starts: packed PPM files, because those are read without native libraries.
 *
 * <p>From the project's folder, after a build: java -cp target/classes src/main/splash/DrawStartPictures.java
 */
class DrawStartPictures {
    private static final int WIDTH = 460;
    private static final int HEIGHT = 180;
    private static final Path RESOURCES = Path.of("src/main/resources/org/tripletlab");

    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.awt.headless", "true");
        draw("starting-en", "Starting…", "");
        draw("starting-zh", "正在启动……", "");
        draw("unpacking-en", "First start: unpacking native libraries.", "This takes some seconds, once.");
        draw("unpacking-zh", "首次启动：正在解压本地库。", "只需这一次，要几秒钟。");
    }

    private static void draw(String name, String sentence, String more) throws Exception {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(new Color(0x1c2128));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0x444c56));
        pen.drawRect(0, 0, WIDTH - 1, HEIGHT - 1);
        int side = 124;
        BufferedImage icon = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        icon.setRGB(0, 0, side, side, ProgramIcon.draw(side), 0, side);
        pen.drawImage(icon, 24, (HEIGHT - side) / 2, null);
        pen.setColor(Color.WHITE);
        pen.setFont(font("Bold").deriveFont(30f));
        pen.drawString("TripletLab", 172, 82);
        pen.setColor(new Color(0xadbac7));
        pen.setFont(font("Regular").deriveFont(14f));
        pen.drawString(sentence, 173, 112);
        pen.drawString(more, 173, 134);
        pen.dispose();
        write(picture, RESOURCES.resolve("app/start/" + name + ".ppm.gz"));
    }

    private static Font font(String weight) throws Exception {
        File file = RESOURCES.resolve("text/fonts/TripletLabSans-" + weight + ".ttf").toFile();
        return Font.createFont(Font.TRUETYPE_FONT, file);
    }

    private static void write(BufferedImage picture, Path file) throws Exception {
        Files.createDirectories(file.getParent());
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file), 65_536))) {
            out.write(("P6\n" + WIDTH + " " + HEIGHT + "\n255\n").getBytes(StandardCharsets.US_ASCII));
            for (int y = 0; y < HEIGHT; y++) {
                for (int x = 0; x < WIDTH; x++) {
                    int colour = picture.getRGB(x, y);
                    out.write(colour >> 16);
                    out.write(colour >> 8);
                    out.write(colour);
                }
            }
        }
    }
}
