package dev.shorewise.batch;

import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.testing.Altered;
import dev.shorewise.testing.SampleQuestionnaire;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One run of a batch over the sample questionnaire: what came out. */
record BatchRun(BatchOutcome outcome, String out, String rejects, List<Problem> problems) {
  static BatchRun of(String csv) {
    return of(csv.getBytes(StandardCharsets.UTF_8));
  }

  static BatchRun of(String csv, BatchOptions options) {
    return of(csv.getBytes(StandardCharsets.UTF_8), options, false);
  }

  static BatchRun of(byte[] csv) {
    return of(csv, options(BatchOptions.NO_LIMIT, 1), false);
  }

  static BatchRun of(String csv, BatchOptions options, boolean required) {
    return of(csv.getBytes(StandardCharsets.UTF_8), options, required);
  }

  static BatchRun of(byte[] csv, BatchOptions options, boolean required) {
    Questionnaire sample = SampleQuestionnaire.sample();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream rejects = new ByteArrayOutputStream();
    List<Problem> problems = new ArrayList<>();
    Batch batch =
        new Batch(
            options,
            questionnaires(required),
            new CsvResults(sample, options.map().isGiven(), false),
            out,
            Optional.of(rejects),
            new Listener(problems));
    try {
      BatchOutcome outcome = batch.run(new ByteArrayInputStream(csv));
      return new BatchRun(
          outcome,
          out.toString(StandardCharsets.UTF_8),
          rejects.toString(StandardCharsets.UTF_8),
          problems);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a run comes to whose map cannot be used. */
  static BatchRun refused(List<Problem> problems) {
    return new BatchRun(new BatchOutcome.Refused(problems, 0), "", "", List.of());
  }

  static BatchOptions options(Optional<Charset> encoding, ColumnMap map) {
    return new BatchOptions(
        "clients.csv", encoding, map, BatchOptions.NO_LIMIT, 1, false, false, 0);
  }

  static BatchOptions options(long mostRejected, int jobs) {
    return new BatchOptions(
        "clients.csv", Optional.empty(), ColumnMap.NONE, mostRejected, jobs, false, false, 0);
  }

  /** Keeps what it is told. */
  record Listener(List<Problem> problems) implements BatchListener {
    @Override
    public void problem(Problem problem) {
      problems.add(problem);
    }

    @Override
    public void progress(long rows) {
      // Nobody watches.
    }
  }

  static BatchQuestionnaires questionnaires(boolean required) {
    return new BatchQuestionnaires(SampleQuestionnaire.sample(), required, BatchRun::find);
  }

  private static Checked<Questionnaire> find(String name) {
    Questionnaire sample = SampleQuestionnaire.sample();
    if (name.equals("other")) {
      return Checked.valid(renamed(sample));
    }
    return new Checked.Invalid<>(
        List.of(
            Problem.error(
                Location.ofFile(name),
                ProblemCode.UNKNOWN_QUESTIONNAIRE,
                "no questionnaire is called '" + name + "'")));
  }

  /** The sample without its last question, under another id. */
  private static Questionnaire renamed(Questionnaire q) {
    return Altered.from(q)
        .id("other")
        .questions(q.questions().subList(0, q.questions().size() - 1))
        .questionnaire();
  }

  BatchSummary summary() {
    return ((BatchOutcome.Finished) outcome).summary();
  }

  /** Everything that people are told, in order. */
  String messages() {
    StringBuilder text = new StringBuilder();
    problems.forEach(problem -> text.append(problem.line()).append('\n'));
    if (outcome instanceof BatchOutcome.Refused refused) {
      refused.problems().forEach(problem -> text.append(problem.line()).append('\n'));
      text.append("refused\n");
    } else {
      SummaryText.of(summary()).forEach(line -> text.append(line).append('\n'));
    }
    return text.toString();
  }
}
