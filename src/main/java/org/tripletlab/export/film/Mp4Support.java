package org.tripletlab.export.film;

import java.util.Optional;
import org.tripletlab.text.Notice;

/**
 * What this machine's ffmpeg can do for MP4 films.
 *
 * @param missing why there can be no MP4; empty if there can
 * @param remark what to know of the films before they are made; empty if nothing
 */
public record Mp4Support(Optional<Notice> missing, Optional<Notice> remark) {}
