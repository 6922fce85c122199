package org.tripletlab.export.animation;

import java.util.Optional;
import org.tripletlab.text.Message;

/**
 * Abilities of this machine's ffmpeg for MP4 files.
 *
 * @param missing why there can be no MP4; empty if there can
 * @param remark what to know of the films before they are made; empty if nothing
 */
public record Mp4Support(Optional<Message> missing, Optional<Message> remark) {}
