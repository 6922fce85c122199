package org.tripletlab.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LibraryTest {
    @Test
    void theBuildListsEveryLibraryWithALicence() {
        assertThat(Library.all())
                .anySatisfy(library -> {
                    assertThat(library.name()).startsWith("ControlsFX ");
                    assertThat(library.licence()).isEqualTo("BSD-3-Clause");
                })
                .anySatisfy(library -> assertThat(library.name()).startsWith("javafx graphics "))
                .anySatisfy(library -> assertThat(library.name()).startsWith("OpenBLAS "))
                .allSatisfy(library -> assertThat(library.licence()).isNotBlank());
    }

    @Test
    void nothingIsUnderThePlainGplAlone() {
        assertThat(Library.all())
                .filteredOn(library -> library.licence().contains("GPL"))
                .allSatisfy(library -> assertThat(library.licence())
                        .containsAnyOf("Classpath exception", "Runtime Library Exception", "LGPL"));
    }
}
