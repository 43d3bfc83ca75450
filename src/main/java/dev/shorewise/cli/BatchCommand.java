package dev.shorewise.cli;

import dev.shorewise.AppContext;
import dev.shorewise.batch.Batch;
import dev.shorewise.batch.BatchOptions;
import dev.shorewise.batch.BatchOutcome;
import dev.shorewise.batch.BatchQuestionnaires;
import dev.shorewise.batch.BatchSummary;
import dev.shorewise.batch.ColumnMap;
import dev.shorewise.batch.CsvResults;
import dev.shorewise.batch.MapDraft;
import dev.shorewise.batch.ResultWriter;
import dev.shorewise.batch.SummaryText;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.QuestionnaireLibrary;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import java.util.concurrent.Callable;
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
      "  shorewise batch - --format jsonl < clients.csv > results.jsonl"
    })
final class BatchCommand implements Callable<Integer> {
  /** The forms of the result. */
  enum Format {
    csv,
    jsonl
  }

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
    BatchOptions options =
        new BatchOptions(
            file.equals("-") ? BatchStreams.STANDARD_INPUT : file,
            encoding.charset(),
            map,
            failFast);
    if (columns.isToSuggest()) {
      return suggest(options, standard).status();
    }
    ProblemPrinter problems = new ProblemPrinter(app.err());
    try (BatchStreams streams =
        BatchStreams.open(app, file, output, Optional.ofNullable(rejects))) {
      BatchOutcome outcome =
          new Batch(
                  options,
                  new BatchQuestionnaires(
                      standard, questionnaire.name().isPresent(), library::load),
                  resultWriter(streams.results(), standard, map),
                  streams.rejects().map(writer -> writer),
                  problems)
              .run(streams.in());
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

  private ExitCode suggest(BatchOptions options, Questionnaire standard) throws IOException {
    try (BatchStreams streams = BatchStreams.open(app, file, output, Optional.empty())) {
      streams
          .results()
          .write(
              CommandFailed.unless(
                  ExitCode.NOTHING_SCORED, MapDraft.of(streams.in(), options, standard)));
      streams.commitResults();
      return ExitCode.OK;
    }
  }

  private ResultWriter resultWriter(Writer out, Questionnaire standard, ColumnMap map) {
    return format == Format.jsonl
        ? new JsonLines(out)
        : new CsvResults(out, standard, map.isGiven());
  }

  private ExitCode finish(BatchSummary summary, BatchStreams streams) throws IOException {
    SummaryText.of(summary).forEach(app.err()::println);
    streams.commitRejects();
    if (summary.stoppedAfter().isPresent()) {
      return ExitCode.SOME_REJECTED;
    }
    if (summary.scored() == 0) {
      return ExitCode.NOTHING_SCORED;
    }
    streams.commitResults();
    return gate.exitCode(summary.outcomes().keySet(), summary.rejected() > 0);
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
