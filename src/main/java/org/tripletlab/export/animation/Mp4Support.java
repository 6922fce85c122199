package org.tripletlab.export.animation;

import java.util.Optional;
import org.tripletlab.text.Message;

/**
 * What this machine's ffmpeg can do for MP4 films.
 *
 * @param missing why there can be no MP4; empty if there can
 * @param remark what to know of the films before they are made; empty if nothing
 */
public record Mp4Support(Optional<Message> missing, Optional<Message> remark) {}
