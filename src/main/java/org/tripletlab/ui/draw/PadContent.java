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
import org.tripletlab.text.Message;

/**
 * Content of the pad: strokes or a picture.
 *
 * @param strokes in the order in which they were drawn; empty beside a picture
 * @param picture the opened picture
 */
record PadContent(List<PadStroke> strokes, Optional<PadPicture> picture) {
    /** Empty pad. */
    static final PadContent BLANK = new PadContent(List.of(), Optional.empty());

    /** Rows and columns of the drawing before preparation: ten pixels correspond to one of a digit that fills the pad. */
    static final int SIDE = 280;

    PadContent {
        strokes = List.copyOf(strokes);
    }

    static PadContent of(PadPicture picture) {
        return new PadContent(List.of(), Optional.of(picture));
    }

    /** Restores saved content. */
    static PadContent of(SavedDrawing saved) {
        return new PadContent(
                saved.strokes().stream()
                        .map(stroke -> new PadStroke(stroke.width(), stroke.xy()))
                        .toList(),
                saved.picture().map(PadPicture::of));
    }

    /** Returns the saved form; empty if the pad is empty or exceeds the size limit of a saved drawing. */
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

    /** Returns the strokes with one more; a picture is removed. */
    PadContent with(PadStroke stroke) {
        List<PadStroke> more = new ArrayList<>(strokes);
        more.add(stroke);
        return new PadContent(more, Optional.empty());
    }

    /**
     * Returns the image prepared for a network.
     *
     * @throws DatasetException if there is too little on the pad, or its picture cannot be read
     */
    byte[] preparedBy(DrawingPreparation preparation) throws DatasetException {
        if (picture.isPresent()) {
            return picture.get().preparedBy(preparation);
        }
        if (isDot()) {
            throw new DrawingException(DrawingException.Fault.SPOT, Message.of("ink.refused.dot"));
        }
        return preparation.drawing(ink(), SIDE, SIDE);
    }

    /** Tells whether the stroke is a dot: only the shape of the brush would be visible. */
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

    /** Returns the strokes as SIDE × SIDE bytes, 0 for paper, 255 for ink. */
    byte[] ink() {
        if (System.getProperty("java.awt.headless") == null) {
            // Drawn in memory; otherwise AWT would look for a display that it does not need.
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
