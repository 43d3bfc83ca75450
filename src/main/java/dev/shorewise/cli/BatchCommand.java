package dev.shorewise.cli;

import dev.shorewise.AppContext;
import dev.shorewise.batch.Batch;
import dev.shorewise.batch.BatchListener;
import dev.shorewise.batch.BatchOptions;
import dev.shorewise.batch.BatchOutcome;
import dev.shorewise.batch.BatchQuestionnaires;
import dev.shorewise.batch.BatchSummary;
import dev.shorewise.batch.ColumnMap;
import dev.shorewise.batch.CsvResults;
import dev.shorewise.batch.MapDraft;
import dev.shorewise.batch.ResultFormat;
import dev.shorewise.batch.SummaryText;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.VisibleText;
import dev.shorewise.files.FileTrouble;
import dev.shorewise.insight.Portfolio;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.QuestionnaireLibrary;
import dev.shorewise.report.PortfolioJson;
import dev.shorewise.report.PortfolioReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores many subjects from a CSV file. */
@Command(
    name = "batch",
    description = "Scores the clients of a CSV file, one row a client and process.",
    footer = {
      "",
      "The first line names the columns: client, process and ids of questions.",
      "Options are written by their ids, several as in a|b; ? is unknown, n/a is",
      "not applicable, an empty cell is unanswered.",
      "",
      "Examples:",
      "  shorewise batch clients.csv -o results.csv --rejects rejects.csv",
      "  shorewise batch clients.csv -o results.csv --report portfolio.html",
      "  shorewise batch - --format jsonl < clients.csv > results.jsonl"
    })
final class BatchCommand implements Callable<Integer> {
  /** The forms of the result. */
  enum Format {
    csv,
    jsonl
  }

  /** The orders of the result. */
  enum Order {
    input,
    distance_to_go;

    @Override
    public String toString() {
      return name().replace('_', '-');
    }
  }

  /** More threads than this gain nothing anywhere, and only take memory. */
  private static final int MOST_JOBS = 1000;

  private final AppContext app;

  @Mixin private QuestionnaireOptions questionnaire = new QuestionnaireOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private GateOptions gate = new GateOptions();

  @Mixin private EncodingOption encoding = new EncodingOption();
  @Mixin private ColumnMapOptions columns = new ColumnMapOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "csv (default): the rows of the file, each with its result; or jsonl: one JSON object a"
              + " row.")
  private Format format = Format.csv;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Write the rows that cannot be scored to this file, with what is wrong.")
  private @Nullable String rejects;

  @Option(
      names = "--fail-fast",
      description = "Stop at the first row that cannot be scored; -o then writes nothing.")
  private boolean failFast;

  @Option(
      names = "--max-errors",
      paramLabel = "N",
      converter = WholeNumber.class,
      description = "Stop after so many rows that cannot be scored; -o then writes nothing.")
  private @Nullable Long maxErrors;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      converter = WholeNumber.class,
      description =
          "How many rows to score at the same time (default: one a processor). What comes out is"
              + " the same.")
  private @Nullable Long jobs;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description =
          "input (default), or distance-to-go: nearest first, by how many rules hold a row back,"
              + " then by the points it lacks.")
  private Order sort = Order.input;

  @Option(
      names = "--insight",
      description =
          "Add the path to GO and the next questions to each row. Takes tens of milliseconds where"
              + " much is open.")
  private boolean insight;

  @Option(
      names = "--summary",
      paramLabel = "FILE.json",
      description =
          "Write what all rows amount to: counts, spreads, blockers, the fixes that move most"
              + " clients, and the clients nearest to GO with their paths.")
  private @Nullable String summary;

  @Option(
      names = "--report",
      paramLabel = "FILE.html",
      description =
          "Write a page about all rows: verdicts, the thousand readiest in a table to sort and"
              + " filter, blockers, quick wins.")
  private @Nullable String page;

  @Option(
      names = "--redact",
      description =
          "On the page and in the summary, call clients by the line they stand on; processes keep"
              + " their names.")
  private boolean redacted;

  @Mixin private CoverOptions cover = new CoverOptions();

  @Parameters(paramLabel = "CLIENTS.csv", description = "The CSV file; - is standard input.")
  private String file = "-";

  BatchCommand(AppContext app) {
    this.app = app;
  }

  @Override
  public Integer call() throws IOException {
    QuestionnaireLibrary library = new QuestionnaireLibrary(app.folder());
    ColumnMap map = columns.map(app);
    String name = questionnaire.name().or(map::questionnaire).orElse(QuestionnaireLibrary.GENERAL);
    Questionnaire standard = new Questionnaires(app).require(name).questionnaire();
    BatchOptions options = options(map);
    if (columns.isToSuggest()) {
      OutputFiles.check(app, inputs(), output.file().stream().toList());
      return suggest(options, standard).status();
    }
    checkOutputs();
    ProblemPrinter problems = new ProblemPrinter(app.err());
    try (BatchStreams streams =
        BatchStreams.open(app, file, inputs(), output, Optional.ofNullable(rejects))) {
      ProgressLine progress = new ProgressLine(app, streams::bytesRead, streams.bytes());
      BatchOutcome outcome =
          new Batch(
                  options,
                  new BatchQuestionnaires(
                      standard, questionnaire.name().isPresent(), library::load),
                  resultFormat(standard, map),
                  streams.results(),
                  streams.rejects(),
                  new Listener(problems, progress))
              .run(streams.in());
      progress.clear();
      problems.finish(rejects == null ? "; --rejects FILE writes them all to a file" : "");
      return (outcome instanceof BatchOutcome.Finished finished
              ? finish(finished.summary(), streams)
              : refuse((BatchOutcome.Refused) outcome))
          .status();
    } catch (BatchStreams.OutputClosedException e) {
      return ExitCode.OK.status();
    } catch (IOException e) {
      throw CommandFailed.because(
          ExitCode.FILE_TROUBLE, "the results cannot be written: " + FileTrouble.of(e));
    }
  }

  private BatchOptions options(ColumnMap map) {
    if (page == null && cover.isGiven()) {
      throw CommandFailed.because(
          ExitCode.USAGE,
          "--title, --prepared-for, --prepared-by and --date are for the page that --report writes");
    }
    if (page == null && summary == null && redacted) {
      throw CommandFailed.because(
          ExitCode.USAGE, "--redact is for what --report and --summary write");
    }
    int processors = Runtime.getRuntime().availableProcessors();
    return new BatchOptions(
        file.equals("-") ? BatchStreams.STANDARD_INPUT : file,
        encoding.charset(),
        map,
        failFast ? 1 : maxErrors == null ? BatchOptions.NO_LIMIT : maxErrors,
        jobs == null ? processors : (int) Math.min(jobs, MOST_JOBS),
        sort == Order.distance_to_go,
        summary != null || page != null,
        page == null ? 0 : PortfolioReport.MOST_CLIENTS);
  }

  /** Every file that is read; the clients first. */
  private List<Path> inputs() {
    List<Path> inputs = new ArrayList<>();
    if (!file.equals("-")) {
      inputs.add(app.resolve(file));
    }
    columns.file().map(app::resolve).ifPresent(inputs::add);
    questionnaire.file(app).ifPresent(inputs::add);
    return inputs;
  }

  private void checkOutputs() {
    List<String> outputs = new ArrayList<>(List.of(output.name()));
    Stream.of(rejects, summary, page).filter(Objects::nonNull).forEach(outputs::add);
    OutputFiles.check(app, inputs(), outputs);
  }

  private ExitCode suggest(BatchOptions options, Questionnaire standard) throws IOException {
    try (BatchStreams streams = BatchStreams.open(app, file, inputs(), output, Optional.empty())) {
      String draft =
          CommandFailed.unless(
              ExitCode.NOTHING_SCORED, MapDraft.of(streams.in(), options, standard));
      streams.results().write(draft.getBytes(StandardCharsets.UTF_8));
      streams.commitResults();
      return ExitCode.OK;
    }
  }

  private ResultFormat resultFormat(Questionnaire standard, ColumnMap map) {
    return format == Format.jsonl
        ? new JsonLines(insight)
        : new CsvResults(standard, map.isGiven(), insight);
  }

  /** Passes on what a batch tells. */
  private record Listener(ProblemPrinter problems, ProgressLine line) implements BatchListener {
    @Override
    public void problem(Problem problem) {
      line.clear();
      problems.accept(problem);
    }

    @Override
    public void progress(long rows) {
      line.show(rows);
    }
  }

  private ExitCode finish(BatchSummary batch, BatchStreams streams) throws IOException {
    SummaryText.of(batch).forEach(app.err()::println);
    streams.commitRejects();
    if (batch.stoppedAfter().isPresent()) {
      return ExitCode.SOME_REJECTED;
    }
    if (batch.scored() == 0) {
      return ExitCode.NOTHING_SCORED;
    }
    Portfolio shown = redacted ? batch.portfolio().redacted() : batch.portfolio();
    if (summary != null) {
      OutputOptions.writeFile(
          app, inputs(), summary, PortfolioJson.pretty(shown, Version.number()));
    }
    if (page != null) {
      OutputOptions.writeFile(
          app, inputs(), page, PortfolioReport.of(shown, cover.cover(app, true), Version.number()));
    }
    streams.commitResults();
    if (redacted) {
      app.err().println(VisibleText.of(stillNamed(batch.rejected() > 0)));
    }
    return gate.exitCode(
        batch.portfolio().outcomes().stream().map(Portfolio.Outcome::possible).toList(),
        batch.rejected() > 0);
  }

  /** Whoever hands all of it on would hand on the names as well. */
  private String stillNamed(boolean areSomeRejected) {
    String redactedFiles =
        Stream.of(page, summary).filter(Objects::nonNull).collect(Collectors.joining(" and "));
    String results = output.isStandardOutput() ? "the results" : output.file().orElseThrow();
    return "Note: --redact takes the clients' names out of "
        + redactedFiles
        + "; "
        + results
        + (rejects != null && areSomeRejected ? ", " + rejects : "")
        + " and the lines above still have them.";
  }

  /** Nothing is kept of a file that cannot be trusted. */
  private ExitCode refuse(BatchOutcome.Refused refused) {
    refused.problems().forEach(problem -> app.err().println(problem.line()));
    if (refused.scored() > 0) {
      app.err()
          .println(
              output.isStandardOutput()
                  ? "The rows before that were written; the file was not read to its end."
                  : "No results were written.");
    }
    return ExitCode.NOTHING_SCORED;
  }
}
