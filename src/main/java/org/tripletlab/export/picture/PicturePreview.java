package org.tripletlab.export.picture;

import org.tripletlab.export.PixelSize;

/**
 * A picture drawn at a reduced size.
 *
 * @param size of the preview
 * @param whole of the picture that would be written
 * @param ground of the picture; nothing is drawn behind a transparent one
 * @param argb its pixels row by row, not premultiplied; not copied
 */
public record PicturePreview(PixelSize size, PixelSize whole, PictureRequest.Ground ground, int[] argb) {}
