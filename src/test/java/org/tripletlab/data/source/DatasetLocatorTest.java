package org.tripletlab.data.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.idx.IdxFixture;
import org.tripletlab.data.idx.MnistFolder;
import org.tripletlab.io.CacheFolder;
import org.tripletlab.text.Translation;

class DatasetLocatorTest {
    @TempDir
    private Path root;

    @Test
    void looksInTheOrderOfThePlaces() throws IOException {
        Path option = IdxFixture.writeFour(root.resolve("given"));
        Path variable = IdxFixture.writeFour(root.resolve("variable"));
        Path working = IdxFixture.writeFour(root.resolve("work/datasets/mnist"));
        Path cached = IdxFixture.writeFour(root.resolve("cache/datasets/mnist"));
        Map<String, String> set = Map.of("TRIPLETLAB_DATA", variable.toString());
        assertThat(found(set, Optional.of(option))).contains(option);
        assertThat(found(set, Optional.empty())).contains(variable);
        assertThat(found(Map.of(), Optional.empty())).contains(working);
        Files.delete(working.resolve("t10k-labels-idx1-ubyte"));
        assertThat(found(Map.of(), Optional.empty())).contains(cached);
        Files.delete(cached.resolve("t10k-labels-idx1-ubyte"));
        assertThat(found(Map.of(), Optional.empty())).isEmpty();
        assertThat(found(Map.of("TRIPLETLAB_DATA", " "), Optional.empty())).isEmpty();
    }

    @Test
    void aPlaceNamedOnPurposeMustHoldTheData() throws IOException {
        IdxFixture.writeFour(root.resolve("work/datasets/mnist"));
        assertThatThrownBy(() -> found(Map.of(), Optional.of(root.resolve("nowhere"))))
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("--data names a folder without the data set mnist")
                .hasMessageContaining("nowhere does not exist");
        assertThatThrownBy(() -> found(Map.of("TRIPLETLAB_DATA", root.toString()), Optional.empty()))
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("TRIPLETLAB_DATA names a folder")
                .hasMessageContaining("none of the files");
        assertThatThrownBy(() -> found(Map.of("TRIPLETLAB_DATA", "a\0b"), Optional.empty()))
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("is not a path");
    }

    @Test
    void aFolderGivenByHandMakesTheVariableIrrelevant() throws IOException {
        Path option = IdxFixture.writeFour(root.resolve("given"));
        assertThat(found(Map.of("TRIPLETLAB_DATA", "/nowhere"), Optional.of(option)))
                .contains(option);
    }

    @Test
    void reportsOnEveryPlace() throws IOException {
        Path working = IdxFixture.writeFour(root.resolve("work/datasets/mnist"));
        Files.delete(working.resolve("train-images-idx3-ubyte"));
        IdxFixture.writeFour(root.resolve("cache/datasets/mnist"));
        List<DatasetPlace> places =
                locator(Map.of("TRIPLETLAB_DATA", root.toString())).places("mnist", Optional.empty());
        assertThat(places).extracting(DatasetPlace::kind).containsExactly(DatasetPlace.Kind.values());
        assertThat(places)
                .extracting(DatasetPlace::state)
                .containsExactly(
                        DatasetPlace.State.NOT_SET,
                        DatasetPlace.State.NOT_FOUND,
                        DatasetPlace.State.UNUSABLE,
                        DatasetPlace.State.FOUND);
        assertThat(places.get(2).detail().inEnglish()).contains("lacks train-images-idx3-ubyte");
        assertThat(places.get(2).folder()).contains(working);
    }

    private Optional<Path> found(Map<String, String> environment, Optional<Path> option) throws DatasetException {
        return locator(environment).find("mnist", option).map(MnistFolder::folder);
    }

    private DatasetLocator locator(Map<String, String> environment) {
        return new DatasetLocator(environment, root.resolve("work"), new CacheFolder(root.resolve("cache")));
    }
}
