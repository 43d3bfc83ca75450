package dev.shorewise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.testing.CliRun;
import dev.shorewise.testing.Golden;
import dev.shorewise.testing.Project;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can go wrong around the program, and what it then does: {@code docs/reliability.md}. */
final class FaultsTest {
  private static final String EARLIER = "earlier results\n";

  @TempDir private Path folder;

  /**
   * Something that goes wrong.
   *
   * @param command what is typed after {@code shorewise}
   * @param says the end of what is then said, on one line
   */
  private record Fault(String what, String command, int status, String says) {}

  private static final List<Fault> FAULTS =
      List.of(
          new Fault("the input is not there", "score nowhere.yaml", 6, "there is no such file"),
          new Fault("the input is a folder", "score folder", 6, "it is a folder"),
          new Fault("the input is a link to nothing", "score dangling", 6, "no such file"),
          new Fault("the input is a link to itself", "score circle", 6, "cannot be read"),
          new Fault("the sheet is empty", "score /dev/null", 4, "the file is empty"),
          new Fault("the CSV file is empty", "batch /dev/null", 4, "the file is empty"),
          new Fault("the sheet never ends", "score /dev/zero", 4, "larger than 1 MiB"),
          new Fault("the CSV file never ends", "batch /dev/zero", 4, "does not end within"),
          new Fault("the sheet has 1 GB", "score huge", 4, "larger than 1 MiB"),
          new Fault("a row has 1 GB", "batch huge", 4, "does not end within"),
          new Fault("the CSV file is a zip archive", "batch archive.zip", 4, "zip archive"),
          new Fault("the sheet is a zip archive", "score archive.zip", 4, "not UTF-8 text"),
          new Fault("YAML aliases that multiply", "score bomb.yaml", 4, "is an alias"),
          new Fault("10,000 brackets within each other", "score deep.yaml", 4, "levels of nesting"),
          new Fault(
              "the output's folder is not there",
              "score a.yaml -o nowhere/out",
              6,
              "there is no such folder"),
          new Fault("the output is a folder", "score a.yaml -o folder", 6, "cannot be written"),
          new Fault(
              "the folder takes no files",
              "batch clients.csv -o /proc/out.csv",
              6,
              "cannot be written"),
          new Fault("the device is full", "score a.yaml -o /dev/full", 6, "cannot be written"),
          new Fault(
              "the output's folder is a file",
              "score a.yaml -o earlier/out.txt",
              6,
              "earlier/out.txt: cannot be written: Not a directory"),
          new Fault(
              "the page's device is full",
              "batch clients.csv -o out --report /dev/full",
              6,
              "/dev/full: cannot be written: No space left on device"),
          new Fault("the output is the input", "score a.yaml -o a.yaml", 2, "is an input"),
          new Fault("the output is a link to the input", "score a.yaml -o link", 2, "is an input"),
          new Fault(
              "results and rejects are one file",
              "batch clients.csv -o out --rejects out",
              2,
              "cannot go to one file"),
          new Fault(
              "the summary would replace the results",
              "batch clients.csv -o out --summary out",
              2,
              "cannot go to one file"),
          new Fault(
              "the output is the column map",
              "batch clients.csv --map map.yaml -o map.yaml",
              2,
              "is an input"),
          new Fault(
              "the output is the questionnaire",
              "score b.yaml -q core.yaml -o core.yaml",
              2,
              "is an input"),
          new Fault(
              "the summary is the input",
              "batch clients.csv --summary clients.csv",
              2,
              "is an input"),
          new Fault(
              "the report's folder is not there",
              "batch clients.csv --report nowhere/page.html",
              6,
              "there is no such folder"),
          new Fault(
              "every row is broken", "batch broken.csv -o earlier", 4, "0 scored, 1 rejected"));

  @BeforeEach
  void layOut() throws IOException {
    Path examples = Project.ROOT.resolve("examples");
    Files.copy(examples.resolve("support-chat.yaml"), folder.resolve("a.yaml"));
    Files.copy(examples.resolve("clients.csv"), folder.resolve("clients.csv"));
    Files.createDirectory(folder.resolve("folder"));
    Files.createSymbolicLink(folder.resolve("dangling"), Path.of("nowhere"));
    Files.createSymbolicLink(folder.resolve("circle"), Path.of("circle"));
    Files.createSymbolicLink(folder.resolve("link"), Path.of("a.yaml"));
    try (RandomAccessFile huge = new RandomAccessFile(folder.resolve("huge").toFile(), "rw")) {
      huge.setLength(1_000_000_000L);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("clients.csv"));
      zip.write(Files.readAllBytes(folder.resolve("clients.csv")));
    }
    Files.write(folder.resolve("archive.zip"), bytes.toByteArray());
    write("bomb.yaml", "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n");
    write("deep.yaml", "a: " + "[".repeat(10_000) + "\n");
    write("broken.csv", "client,process,process.documented\nAcme,Mail,sometimes\n");
    write("earlier", EARLIER);
    write("map.yaml", "format: shorewise/map/1\n");
    write("b.yaml", "format: shorewise/answers/1\nsubject: {client: B}\n");
    Files.copy(Project.ROOT.resolve("questionnaires/core.yaml"), folder.resolve("core.yaml"));
  }

  @Test
  void everyFaultIsToldInWordsAndLeavesEverythingAsItWas() throws IOException {
    List<String> before = files();
    for (Fault fault : FAULTS) {
      if (Stream.of("/proc", "/dev/full")
          .anyMatch(path -> fault.command().contains(path) && Files.notExists(Path.of(path)))) {
        continue; // on macOS
      }
      CliRun run = CliRun.in(folder, fault.command().split(" "));

      assertThat(run.status()).as("%s: %s", fault.what(), run.err()).isEqualTo(fault.status());
      assertThat(run.out()).as(fault.what()).isEmpty();
      assertThat(run.err()).as(fault.what()).contains(fault.says()).doesNotContain("Exception");
      assertThat(files()).as(fault.what()).isEqualTo(before);
    }
    assertThat(folder.resolve("earlier")).hasContent(EARLIER);
  }

  @Test
  void thePageSaysWhatHappens() throws IOException {
    StringBuilder page = new StringBuilder(Files.readString(resource("head.md")));
    page.append("| fault | for instance | exit | it says |\n| --- | --- | --- | --- |\n");
    for (Fault fault : FAULTS) {
      page.append(
          "| %s | `%s` | %d | … %s … |%n"
              .formatted(fault.what(), fault.command(), fault.status(), fault.says()));
    }
    page.append(Files.readString(resource("tail.md")));
    Golden.check("../../../docs/reliability.md", page.toString());
  }

  /** The tests named on the page exist. */
  @Test
  void everyTestThatThePageNamesIsThere() throws IOException {
    List<String> named =
        Files.readString(resource("tail.md"))
            .lines()
            .filter(line -> line.startsWith("| ") && line.contains("`"))
            .map(line -> line.substring(line.lastIndexOf('`', line.length() - 4) + 1))
            .map(end -> end.substring(0, end.indexOf('`')))
            .toList();
    assertThat(named).isNotEmpty();
    try (Stream<Path> sources = Files.walk(Project.ROOT.resolve("src/test/java"))) {
      List<Path> tests = sources.filter(file -> file.toString().endsWith(".java")).toList();
      for (String test : named) {
        int dot = test.indexOf('.');
        assertThat(tests)
            .as(test)
            .anySatisfy(
                file -> {
                  assertThat(file.getFileName()).hasToString(test.substring(0, dot) + ".java");
                  assertThat(file).content().contains("void " + test.substring(dot + 1) + "(");
                });
      }
    }
  }

  private static Path resource(String name) {
    return Project.ROOT.resolve("src/test/resources/reliability").resolve(name);
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
