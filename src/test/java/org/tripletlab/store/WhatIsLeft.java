package org.tripletlab.store;

import java.nio.file.Path;

/** Prints what crashed programs have left in a folder, as another program sees it. */
final class WhatIsLeft {
    private WhatIsLeft() {}

    public static void main(String[] arguments) {
        try (RecoveryFolder folder = new RecoveryFolder(Path.of(arguments[0]))) {
            System.out.print(folder.left());
        }
    }
}
