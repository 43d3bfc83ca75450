package dev.shorewise.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.files.TextFile;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.QuestionnaireLibrary;
import dev.shorewise.testing.CliRun;
import dev.shorewise.testing.Project;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Column maps, as the documentation shows them and as a user gives them. */
final class ColumnMapTest {
  private static final Pattern MAP =
      Pattern.compile("```yaml\n(format: shorewise/map/1\n.*?)```", Pattern.DOTALL);

  @TempDir private Path dir;

  @Test
  void everyMapOfTheDocumentationFitsTheQuestionsItNames() throws IOException {
    Matcher maps = MAP.matcher(Files.readString(Project.ROOT.resolve("docs/batch-csv.md")));
    List<String> seen = new ArrayList<>();
    while (maps.find()) {
      seen.add(maps.group(1));
      assertThat(problems(maps.group(1)))
          .extracting(Problem::line)
          .noneMatch(line -> line.startsWith("map.yaml"));
    }
    assertThat(seen).hasSize(2);
  }

  /** What is wrong with the map, held against a file that has its columns and one row. */
  private static List<Problem> problems(String text) throws IOException {
    Checked<ColumnMap> checked =
        ColumnMapLoader.read(Checked.valid(new TextFile("map.yaml", text)));
    assertThat(checked.problems()).isEmpty();
    ColumnMap map = ((Checked.Valid<ColumnMap>) checked).value();
    String header = String.join(";", map.headers().stream().distinct().toList());
    String twice = map.subjects().size() > 1 ? ";Dokumentiert?" : "";
    String csv = "title;\n".repeat(map.headerLine() - 1) + header + twice + "\n1;2;3;4;5;6;7;8\n";
    QuestionnaireLibrary library = new QuestionnaireLibrary(Project.ROOT);
    Questionnaire core = ((Checked.Valid<Questionnaire>) library.load("core")).value();
    List<Problem> problems = new ArrayList<>();
    BatchOutcome outcome =
        new Batch(
                BatchRun.options(Optional.empty(), map),
                new BatchQuestionnaires(core, false, library::load),
                new CsvResults(core, true, false),
                OutputStream.nullOutputStream(),
                Optional.empty(),
                new BatchRun.Listener(problems))
            .run(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    if (outcome instanceof BatchOutcome.Refused refused) {
      problems.addAll(refused.problems());
    }
    return problems;
  }

  @Test
  void theQuestionnaireOfAMapIsThatOfTheResult() throws IOException {
    Files.writeString(
        dir.resolve("map.yaml"),
        "format: shorewise/map/1\nquestionnaire: {is: customer-support}\nprocess: {is: Chat}\n");
    Files.writeString(dir.resolve("in.csv"), "client,process.documented\nAcme,full\n");

    CliRun run = CliRun.in(dir, "batch", "in.csv", "--map", "map.yaml", "--format", "jsonl");

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("\"id\":\"customer-support\"").contains("\"process\":\"Chat\"");
  }

  @Test
  void aMapThatIsNotThereAndOneThatIsWrongEndTheCommand() throws IOException {
    Files.writeString(dir.resolve("in.csv"), "client,process\nAcme,Chat\n");
    Files.writeString(dir.resolve("wrong.yaml"), "format: shorewise/map/1\nclints: x\n");

    CliRun missing = CliRun.in(dir, "batch", "in.csv", "--map", "nonesuch.yaml");
    CliRun wrong = CliRun.in(dir, "batch", "in.csv", "--map", "wrong.yaml");

    assertThat(missing.status()).isEqualTo(6);
    assertThat(wrong.status()).isEqualTo(4);
    assertThat(wrong.err())
        .isEqualTo("wrong.yaml:2:1: error: unknown key 'clints'; did you mean 'client'? [Y107]\n");
  }

  @Test
  void rejectsOfAMappedFileAreReadAgainWithTheSameMap() throws IOException {
    Files.writeString(
        dir.resolve("map.yaml"),
        """
        format: shorewise/map/1
        headerLine: 2
        client: Kunde
        process: {is: Chat}
        answers: {process.documented: {column: Doku, words: {ja: full}}}
        """);
    Files.writeString(dir.resolve("in.csv"), "Umfrage;\nKunde;Doku\nAcme;ja\nBeta;jaa\n");

    CliRun first =
        CliRun.in(dir, "batch", "in.csv", "--map", "map.yaml", "--rejects", "rejects.csv");
    Files.writeString(
        dir.resolve("rejects.csv"),
        Files.readString(dir.resolve("rejects.csv")).replaceFirst("jaa", "ja"));
    CliRun second = CliRun.in(dir, "batch", "rejects.csv", "--map", "map.yaml");

    assertThat(first.err()).contains("2 rows read, 1 scored, 1 rejected");
    assertThat(second.err()).contains("1 row read, 1 scored, 0 rejected");
  }

  @Test
  void anEncodingThatDoesNotExistIsWrongUsage() throws IOException {
    Files.writeString(dir.resolve("in.csv"), "client,process\nAcme,Chat\n");

    CliRun run = CliRun.in(dir, "batch", "in.csv", "--encoding", "windows-125");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .contains("there is no encoding 'windows-125'; did you mean 'windows-1250'?");
  }
}
