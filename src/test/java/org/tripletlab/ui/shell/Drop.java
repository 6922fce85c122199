package org.tripletlab.ui.shell;

import com.sun.javafx.event.EventDispatchChainImpl;
import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventDispatchChain;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Simulated drag and drop of files from another program. */
final class Drop {
    private final Dragboard board;
    private boolean accepted;

    private Drop(List<File> files) {
        // The toolkit's own board needs a drag of the system's, which a test cannot begin.
        TKClipboard peer = (TKClipboard) Proxy.newProxyInstance(
                Drop.class.getClassLoader(), new Class<?>[] {TKClipboard.class}, (proxy, method, arguments) -> {
                    boolean asksForFiles = arguments != null && DataFormat.FILES.equals(arguments[0]);
                    return switch (method.getName()) {
                        case "getContentTypes" -> Set.of(DataFormat.FILES);
                        case "getTransferModes" -> EnumSet.of(TransferMode.COPY);
                        case "hasContent" -> asksForFiles;
                        case "getContent" -> asksForFiles ? files : null;
                        default -> null;
                    };
                });
        this.board = DragboardHelper.createDragboard(peer);
    }

    /** Drops files on a node, on the toolkit's thread; tells whether it takes such things. */
    static boolean on(Node node, Path... files) {
        Drop drop = new Drop(Arrays.stream(files).map(Path::toFile).toList());
        drop.send(node, DragEvent.DRAG_ENTERED_TARGET);
        drop.send(node, DragEvent.DRAG_OVER);
        if (drop.accepted) {
            drop.send(node, DragEvent.DRAG_DROPPED);
        }
        drop.send(node, DragEvent.DRAG_EXITED);
        return drop.accepted;
    }

    private void send(Node node, EventType<DragEvent> type) {
        DragEvent event = new DragEvent(this, node, type, board, 1, 1, 1, 1, TransferMode.COPY, null, node, null);
        EventDispatchChain chain = node.buildEventDispatchChain(new EventDispatchChainImpl());
        Event handled = chain.dispatchEvent(event);
        accepted |= type == DragEvent.DRAG_OVER
                && (event.isAccepted() || (handled != null && ((DragEvent) handled).isAccepted()));
    }
}
