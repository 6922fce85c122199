package org.tripletlab.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house, each with its reason. */
@AnalyzeClasses(packages = "org.tripletlab", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final Path SOURCES = Path.of("src/main/java");

    @ArchTest
    static final ArchRule dataFlowsOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("math")
            .definedBy("org.tripletlab.math..")
            .layer("batch")
            .definedBy("org.tripletlab.batch..")
            .layer("data")
            .definedBy("org.tripletlab.data..")
            .layer("nn")
            .definedBy("org.tripletlab.nn..")
            .layer("mining")
            .definedBy("org.tripletlab.mining..")
            .layer("loss")
            .definedBy("org.tripletlab.loss..")
            .layer("metric")
            .definedBy("org.tripletlab.metric..")
            .layer("session")
            .definedBy("org.tripletlab.session..")
            .layer("store")
            .definedBy("org.tripletlab.store..")
            .layer("text")
            .definedBy("org.tripletlab.text..")
            .layer("render")
            .definedBy("org.tripletlab.render..")
            .layer("export")
            .definedBy("org.tripletlab.export..")
            .layer("race")
            .definedBy("org.tripletlab.race..")
            .layer("study")
            .definedBy("org.tripletlab.study..")
            .layer("cli")
            .definedBy("org.tripletlab.cli..")
            .layer("ui")
            .definedBy("org.tripletlab.ui..")
            .layer("app")
            .definedBy("org.tripletlab.app..")
            .whereLayer("math")
            .mayNotAccessAnyLayer()
            .whereLayer("batch")
            .mayOnlyAccessLayers("math")
            .whereLayer("data")
            .mayOnlyAccessLayers("batch", "math")
            .whereLayer("nn")
            .mayOnlyAccessLayers("math")
            .whereLayer("mining")
            .mayOnlyAccessLayers("batch", "math")
            .whereLayer("loss")
            .mayOnlyAccessLayers("batch", "math")
            .whereLayer("metric")
            .mayOnlyAccessLayers("math")
            .whereLayer("session")
            .mayOnlyAccessLayers("nn", "loss", "mining", "metric", "data", "batch", "math")
            .whereLayer("store")
            .mayOnlyAccessLayers("race", "session", "metric", "nn", "data", "math")
            .whereLayer("text")
            .mayNotAccessAnyLayer()
            .whereLayer("render")
            .mayOnlyAccessLayers("metric", "math")
            .whereLayer("export")
            // Exports that explain themselves name lanes, layers and states.
            .mayOnlyAccessLayers("race", "session", "nn", "metric", "data", "render", "text", "math")
            .whereLayer("study")
            .mayOnlyAccessLayers("session", "export", "metric", "data", "text")
            .whereLayer("race")
            .mayOnlyAccessLayers("session", "metric", "data")
            .whereLayer("cli")
            .mayOnlyAccessLayers("race", "study", "session", "store", "export", "render", "metric", "data", "text")
            .whereLayer("ui")
            .mayOnlyAccessLayers(
                    "race", "study", "session", "store", "mining", "batch", "export", "render", "metric", "data",
                    "text", "math")
            .whereLayer("app")
            .mayOnlyAccessLayers("ui", "cli", "race", "session", "export", "data", "text")
            .because("a newcomer can then read the program from the numbers up, and a change below the screen never"
                    + " needs one in it");

    @ArchTest
    static final ArchRule noCycles = slices().matching("org.tripletlab.(**)")
            .should()
            .beFreeOfCycles()
            .because("two packages that need each other are one package");

    @ArchTest
    static final ArchRule javaFxOnlyOnTheScreen = noClasses()
            .that()
            .resideOutsideOfPackages("org.tripletlab.ui..", "org.tripletlab.app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..")
            .because("everything but the window must work on a machine without a display");

    @ArchTest
    static final ArchRule nd4jOnlyInNetworksAndTheMatrixProduct = noClasses()
            .that()
            .resideOutsideOfPackages("org.tripletlab.nn..", "org.tripletlab.math..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.nd4j..", "org.bytedeco..")
            .because("how products are computed may change without anybody noticing");

    @ArchTest
    static final ArchRule noNd4jInPublicSignatures = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("org.tripletlab.nn..", "org.tripletlab.math..")
            .should()
            .notHaveRawReturnType(JavaClass.Predicates.resideInAnyPackage("org.nd4j..", "org.bytedeco.."))
            .because("an array that somebody else holds cannot be reused or freed");

    @ArchTest
    static final ArchRule renderKnowsNoToolkit = noClasses()
            .that()
            .resideInAPackage("org.tripletlab.render..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.imageio..")
            .because("the same pixels are drawn in the window, in pictures and in tests, on every machine");

    @ArchTest
    static final ArchRule viewModelsKnowNoScene = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx.scene..")
            .because("what a pane decides is tested without a window");

    @ArchTest
    static final ArchRule runLaterOnlyInUiFx = noClasses()
            .that()
            .resideOutsideOfPackage("org.tripletlab.ui.fx..")
            .should()
            .callMethod(javafx.application.Platform.class, "runLater", Runnable.class)
            .because("the screen pulls once per pulse; whoever pushes floods it");

    @ArchTest
    static final ArchRule threadsOnlyWhereRunsAreMade = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.tripletlab.session..",
                    "org.tripletlab.race",
                    "org.tripletlab.study",
                    "org.tripletlab.ui.fx..",
                    "org.tripletlab.app.start")
            .should()
            .callConstructorWhere(com.tngtech.archunit.base.DescribedPredicate.describe(
                    "makes a thread", call -> call.getTargetOwner().isEquivalentTo(Thread.class)))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.util.concurrent.Executors.class)
            .because("who starts threads must also end them, and that is easier to see in five places");

    @ArchTest
    static final ArchRule standardOutputOnlyInCli = noClasses()
            .that()
            .resideOutsideOfPackages("org.tripletlab.cli..", "org.tripletlab.app..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("with --json standard output carries the lines of the contract and nothing else");

    @ArchTest
    static final ArchRule noMutableStatics = fields().that()
            .areStatic()
            .should()
            .beFinal()
            .because("two sessions in one program must not know of each other");

    @ArchTest
    static final ArchRule noJavaSerialisation = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(java.io.ObjectInputStream.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.io.ObjectOutputStream.class)
            .because("a file from a stranger must not be able to make objects");

    @ArchTest
    static final ArchRule noSingletons = methods()
            .should()
            .notHaveName("getInstance")
            .because("what a class needs comes through its constructor, where it can be seen");

    @ArchTest
    static final ArchRule utilitiesHaveProperNames = classes()
            .should()
            .haveNameNotMatching(".*(Manager|Helper|Util|Utils|Processor|Impl)")
            .because("such a name says that nobody knew what the class is");

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> without = files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .filter(folder -> Files.notExists(folder.resolve("package-info.java")))
                    .toList();
            assertThat(without).isEmpty();
        }
    }

    @Test
    void noFileIsLongerThanAWall() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> long400 = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> lines(file) > 400)
                    .toList();
            assertThat(long400).as("a file over 400 lines is two").isEmpty();
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
