package org.tripletlab.ui.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.picture.DrawingException;
import org.tripletlab.data.picture.DrawingPreparation;
import org.tripletlab.store.SavedDrawing;

/**
 * What is on the pad: strokes, or a picture.
 *
 * @param strokes in the order in which they were drawn; none beside a picture
 * @param picture what was shown to it
 */
record PadContent(List<PadStroke> strokes, Optional<PadPicture> picture) {
    /** Nothing. */
    static final PadContent BLANK = new PadContent(List.of(), Optional.empty());

    /** Rows and columns of the drawing that is prepared: ten pixels of it are one of a digit that fills the pad. */
    static final int SIDE = 280;

    PadContent {
        strokes = List.copyOf(strokes);
    }

    static PadContent of(PadPicture picture) {
        return new PadContent(List.of(), Optional.of(picture));
    }

    /** Returns what was saved of another. */
    static PadContent of(SavedDrawing saved) {
        return new PadContent(
                saved.strokes().stream()
                        .map(stroke -> new PadStroke(stroke.width(), stroke.xy()))
                        .toList(),
                saved.picture().map(PadPicture::of));
    }

    /** Returns what is saved of it; empty if it is blank, or more than is saved of any. */
    Optional<SavedDrawing> saved() {
        List<SavedDrawing.Stroke> lines = strokes.stream()
                .map(stroke -> new SavedDrawing.Stroke(stroke.width(), stroke.xy()))
                .toList();
        Optional<SavedDrawing.Picture> kept = picture.flatMap(PadPicture::saved);
        return lines.isEmpty() && kept.isEmpty()
                ? Optional.empty()
                : Optional.of(new SavedDrawing(lines, kept)).filter(SavedDrawing::fits);
    }

    boolean isBlank() {
        return strokes.isEmpty() && picture.isEmpty();
    }

    /** Returns the strokes with one more; a picture makes room for it. */
    PadContent with(PadStroke stroke) {
        List<PadStroke> more = new ArrayList<>(strokes);
        more.add(stroke);
        return new PadContent(more, Optional.empty());
    }

    /**
     * Returns the image that a network can be asked about.
     *
     * @throws DatasetException if there is too little on the pad, or its picture cannot be read
     */
    byte[] preparedBy(DrawingPreparation preparation) throws DatasetException {
        if (picture.isPresent()) {
            return picture.get().preparedBy(preparation);
        }
        if (isDot()) {
            throw new DrawingException(DrawingException.Fault.SPOT, "The drawing is one dot; draw lines.");
        }
        return preparation.drawing(ink(), SIDE, SIDE);
    }

    /** Tells whether the brush has hardly moved: its own shape is all that could be seen. */
    private boolean isDot() {
        double[] low = {1, 1};
        double[] high = {0, 0};
        double width = 0;
        for (PadStroke stroke : strokes) {
            width = Math.max(width, stroke.width());
            for (int i = 0; i < stroke.xy().length; i++) {
                low[i % 2] = Math.min(low[i % 2], stroke.xy()[i]);
                high[i % 2] = Math.max(high[i % 2], stroke.xy()[i]);
            }
        }
        return Math.max(high[0] - low[0], high[1] - low[1]) < width / 2;
    }

    /** Returns the strokes as SIDE × SIDE bytes, 0 paper, 255 ink. */
    byte[] ink() {
        if (System.getProperty("java.awt.headless") == null) {
            // Drawn in memory; without this, AWT would look for a display it does not need.
            System.setProperty("java.awt.headless", "true");
        }
        BufferedImage paper = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D brush = paper.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        brush.setColor(Color.WHITE);
        AffineTransform enlarged = AffineTransform.getScaleInstance(SIDE, SIDE);
        for (PadStroke stroke : strokes) {
            brush.setStroke(
                    new BasicStroke((float) (stroke.width() * SIDE), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            brush.draw(enlarged.createTransformedShape(path(stroke)));
        }
        brush.dispose();
        return ((DataBufferByte) paper.getRaster().getDataBuffer()).getData();
    }

    private static Path2D path(PadStroke stroke) {
        Path2D path = new Path2D.Double();
        stroke.draw(new PadStroke.Pen() {
            @Override
            public void moveTo(double x, double y) {
                path.moveTo(x, y);
            }

            @Override
            public void lineTo(double x, double y) {
                path.lineTo(x, y);
            }

            @Override
            public void curveTo(double aroundX, double aroundY, double x, double y) {
                path.quadTo(aroundX, aroundY, x, y);
            }
        });
        return path;
    }
}
