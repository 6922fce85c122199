package org.tripletlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.tripletlab.Slow;
import org.w3c.dom.Document;

/** The files from which the installer is made: it is seldom built, and what is wrong in them would be seen late. */
@Slow
class InstallerFilesTest {
    private static final Path FOLDER = Path.of("src/main/installer");

    @Test
    void theRuntimeHasTheModulesOfTheProgramAndOfItsLibraries() throws Exception {
        Set<String> bundled = Set.of(property("modules", "value").split(","));
        assertThat(bundled).allMatch(name -> ModuleFinder.ofSystem().find(name).isPresent());

        assertThat(needed(Path.of("target/classes").toFile())).contains("java.desktop", "java.net.http");
        assertThat(bundled).containsAll(needed(Path.of("target/classes").toFile()));
        // Not those of ND4J, which Java cannot read as modules; what they need is found by starting the image (try.sh).
        List<File> jars = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .filter(file ->
                        file.getName().matches("(jackson|pdfbox|picocli|imageio|batik|javafx|slf4j|ikonli).*\\.jar"))
                .toList();
        assertThat(jars).hasSizeGreaterThan(20);
        for (File jar : jars) {
            assertThat(bundled).as(jar.getName()).containsAll(needed(jar));
        }
    }

    @Test
    void whatIsStartedExists() throws Exception {
        String pom = Files.readString(Path.of("pom.xml"));
        String main = pom.replaceAll("(?s).*<main\\.class>(.*?)</main\\.class>.*", "$1");
        assertThat(Class.forName(main).getMethod("main", String[].class)).isNotNull();
        String icons = document("build.xml", "//java/@classname");
        assertThat(Class.forName(icons).getMethod("main", String[].class)).isNotNull();
        assertThat(Class.forName(desktop().get("StartupWMClass"))).isEqualTo(WindowApplication.class);
    }

    @Test
    void theMenuEntryIsWhatDesktopsRead() throws IOException {
        Map<String, String> entry = desktop();
        assertThat(entry)
                .containsEntry("Type", "Application")
                .containsEntry("Terminal", "false")
                .containsKeys("Name", "Comment", "Comment[zh_CN]", "Icon", "Categories");
        // A file that was opened arrives as %f; MimeType is written by jpackage in place of the last line.
        assertThat(entry.get("Exec")).startsWith("APPLICATION_LAUNCHER ").endsWith(" %f");
        assertThat(entry.get("Keywords")).endsWith(";");
        List<String> lines = Files.readAllLines(FOLDER.resolve("linux/tripletlab.desktop"));
        assertThat(lines.get(0)).isEqualTo("[Desktop Entry]");
        assertThat(lines).last().isEqualTo("DESKTOP_MIMES");
    }

    @Test
    void thePackageIsDescribed() throws IOException {
        List<String> control = Files.readAllLines(FOLDER.resolve("linux/control"));
        assertThat(control).allMatch(line -> line.matches("[A-Z][A-Za-z-]*: \\S.*| \\S.*"));
        int description = control.indexOf("Description: APPLICATION_DESCRIPTION");
        assertThat(control.get(description + 1)).startsWith(" A small network");
        assertThat(control).anyMatch(line -> line.startsWith("Depends: "));
    }

    @Test
    void sessionsOpenByTheirEnding() throws Exception {
        String association = document("build.xml", "//target[@name='associations']/echo");
        assertThat(association.lines())
                .contains("extension=tripletlab", "mime-type=application/vnd.tripletlab.session", "icon=${icon}");
    }

    /** Returns the modules of Java that a folder of classes or a jar cannot do without. */
    private static Set<String> needed(File classes) {
        Set<String> modules = new TreeSet<>();
        if (classes.isFile()) {
            ModuleDescriptor about = ModuleFinder.of(classes.toPath()).findAll().stream()
                    .map(ModuleReference::descriptor)
                    .findFirst()
                    .orElseThrow();
            if (!about.isAutomatic()) {
                about.requires().stream()
                        .filter(each -> !each.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
                        .map(ModuleDescriptor.Requires::name)
                        .filter(InstallerFilesTest::isOfJava)
                        .forEach(modules::add);
                return modules;
            }
        }
        StringWriter found = new StringWriter();
        int code = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        new PrintWriter(found),
                        new PrintWriter(found),
                        "-s",
                        "--multi-release",
                        "17",
                        "--ignore-missing-deps",
                        classes.getPath());
        assertThat(code).as(classes + ": " + found).isZero();
        for (String line : found.toString().lines().toList()) {
            String module = line.replaceFirst(".*-> ", "").strip();
            if (isOfJava(module)) {
                modules.add(module);
            }
        }
        return modules;
    }

    private static boolean isOfJava(String module) {
        return module.startsWith("java.") || module.startsWith("jdk.");
    }

    private static Map<String, String> desktop() throws IOException {
        Map<String, String> entry = new TreeMap<>();
        for (String line : Files.readAllLines(FOLDER.resolve("linux/tripletlab.desktop"))) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                assertThat(entry.put(line.substring(0, equals), line.substring(equals + 1)))
                        .as(line)
                        .isNull();
            }
        }
        return entry;
    }

    private static String property(String name, String attribute) throws Exception {
        return document("build.xml", "//property[@name='" + name + "']/@" + attribute);
    }

    private static String document(String file, String path) throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(FOLDER.resolve(file).toFile());
        String value = XPathFactory.newInstance().newXPath().evaluate(path, document);
        assertThat(value).as(path).isNotBlank();
        return value;
    }
}
