package org.tripletlab.math.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tripletlab.text.Message;
import org.tripletlab.text.Translation;

/** What is said of a folder from which the native library cannot be loaded. */
class NativeMathTest {
    private static final File FOLDER = new File("/home/ada/.javacpp/cache");
    private static final long ROOM = 1_000_000_000L;
    private static final String MOVED = "Choose another folder with _JAVA_OPTIONS=-Dorg.bytedeco.javacpp.cachedir=DIR.";

    @Test
    void aFolderWithoutProgramsIsNotBlamedOnTheLibrary() {
        String linker = FOLDER + "/libnd4jcpu.so: failed to map segment from shared object";
        assertThat(NativeMath.unusable(FOLDER, ROOM, linker).inEnglish())
                .isEqualTo("The native mathematics library cannot be loaded from " + FOLDER
                        + ", because the disk does not allow programs to run there (noexec). " + MOVED);
    }

    @Test
    void aFullDiskIsSaidToBeFull() {
        assertThat(NativeMath.unusable(FOLDER, 3_000_000, "file too short").inEnglish())
                .startsWith("The native mathematics library needs 420 MB in " + FOLDER)
                .contains("only 3 MB are free");
    }

    @Test
    void aBrokenLibraryMayBeUnpackedAgain() {
        assertThat(NativeMath.unusable(FOLDER, ROOM, "invalid ELF header").inEnglish())
                .isEqualTo("The native mathematics library in " + FOLDER + " cannot be loaded (invalid ELF header)."
                        + " Delete that folder, and the next start unpacks it again. Or choose another folder with"
                        + MOVED.substring(MOVED.lastIndexOf(" ")));
    }

    @Test
    void everyReasonIsSaidInBothLanguages() {
        for (Message reason : List.of(
                NativeMath.unusable(FOLDER, ROOM, "failed to map segment"),
                NativeMath.unusable(FOLDER, 3_000_000, "file too short"),
                NativeMath.unusable(FOLDER, ROOM, "invalid ELF header"))) {
            Translation.requireBoth(new NativeMathException(reason, null));
        }
    }
}
