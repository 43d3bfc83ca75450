package dev.shorewise.cli;

import dev.shorewise.AppContext;
import dev.shorewise.AppContext.StandardStream;
import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.AnswerSheetLoader;
import dev.shorewise.answers.QuestionnaireReference;
import dev.shorewise.answers.Subject;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.files.FileTrouble;
import dev.shorewise.files.TextFile;
import dev.shorewise.interview.Dialogue;
import dev.shorewise.interview.Interview;
import dev.shorewise.interview.InterviewStart;
import dev.shorewise.interview.InterviewStart.Resumed;
import dev.shorewise.interview.Length;
import dev.shorewise.interview.Outcome;
import dev.shorewise.interview.SheetFile;
import dev.shorewise.interview.StreamDialogue;
import dev.shorewise.interview.TerminalDialogue;
import dev.shorewise.interview.WorkChoice;
import dev.shorewise.questionnaire.Questionnaire;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks the questions one by one and ends with the report. */
@Command(
    name = "assess",
    description = {
      "Asks the questions and shows the report. Every answer is saved at once, so that you can stop"
          + " at any time and go on later."
    })
final class AssessCommand implements Callable<Integer> {
  private static final int COLUMNS = 80;

  private final AppContext app;
  private final GlobalOptions global;

  @Mixin private QuestionnaireOptions questionnaire;

  @Option(
      names = "--process",
      paramLabel = "TEXT",
      description = "The process it is about; asked for otherwise.")
  private @Nullable String process;

  @Option(
      names = "--client",
      paramLabel = "TEXT",
      description = "The company it is about; asked for otherwise.")
  private @Nullable String client;

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = "Where to save the answers (default: PROCESS.answers.yaml in this folder).")
  private @Nullable String save;

  @Option(
      names = "--resume",
      paramLabel = "FILE",
      description = "Go on with the answers in this file.")
  private @Nullable String resume;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description =
          "Start from an answer sheet or a CSV file of clients, such as batch --rejects writes, and"
              + " ask only what is broken or open in it; FILE stays as it is.")
  private @Nullable String from;

  @Option(
      names = "--map",
      paramLabel = "MAP.yaml",
      description = "With a CSV file: what its own headers and words mean, as for batch.")
  private @Nullable String map;

  @Mixin private EncodingOption encoding = new EncodingOption();

  @Option(
      names = "--report",
      paramLabel = "FILE.html",
      description = "Write the report to this file as well, as a page to hand over.")
  private @Nullable String page;

  @Option(
      names = "--quick",
      description =
          "Ask the questions that matter most, stop when the decision is clear, offer to go on; in a"
              + " CSV file, ask only what cannot be scored as it is.")
  private boolean quick;

  @Option(
      names = "--plain",
      description = "Read and write plain lines, without line editing; also ACCESSIBLE=1.")
  private boolean plain;

  @Option(
      names = "--stdin",
      description = "With --plain: take the answers from a pipe or a file on standard input.")
  private boolean stdin;

  AssessCommand(AppContext app, GlobalOptions global) {
    this.app = app;
    this.global = global;
  }

  @Override
  public Integer call() {
    checkOptions();
    Optional<String> clients =
        Stream.of(from, resume).filter(Objects::nonNull).filter(AssessCommand::isCsv).findFirst();
    if (clients.isPresent()) {
      return askAboutClients(clients.get());
    }
    Optional<InterviewStart> start;
    int width;
    Outcome outcome = new Outcome.Left(Optional.empty(), true);
    try (Dialogue dialogue = dialogue()) {
      width = dialogue.width();
      start =
          from != null
              ? Optional.of(from(from))
              : resume != null ? Optional.of(resumed(resume)) : fresh(dialogue);
      if (start.isPresent()) {
        outcome = Interview.run(start.get(), dialogue);
      }
    }
    if (start.isPresent() && outcome instanceof Outcome.Finished finished) {
      boolean paged = !isPlain() && !app.variable("TERM").equals(Optional.of("dumb"));
      return new InterviewResult(app, global, program(), Optional.ofNullable(page))
          .show(start.get().assessor(), finished, width, paged && app.isInteractive());
    }
    if (outcome instanceof Outcome.NotStarted notStarted) {
      throw CommandFailed.because(ExitCode.FILE_TROUBLE, notStarted.reason());
    }
    ((Outcome.Left) outcome).farewell(width).forEach(app.err()::println);
    return ExitCode.INTERRUPTED.status();
  }

  private static boolean isCsv(String file) {
    return !file.toLowerCase(Locale.ROOT).matches(".*\\.ya?ml");
  }

  /** Of a file with several clients: what is broken or open in it. */
  private int askAboutClients(String file) {
    if (process != null || client != null || page != null) {
      throw CommandFailed.because(
          ExitCode.USAGE,
          "a CSV file names its clients and processes itself and gets no report; leave out --process,"
              + " --client and --report");
    }
    ClientsInterview interview =
        new ClientsInterview(app, questionnaire, Optional.ofNullable(map), encoding, program());
    return from == null
        ? interview.resume(file, length(true), this::dialogue)
        : interview.from(file, Optional.ofNullable(save), length(false), this::dialogue);
  }

  private void checkOptions() {
    if (stdin && !plain) {
      throw CommandFailed.because(ExitCode.USAGE, "--stdin goes with --plain: use both");
    }
    if (resume != null && (process != null || client != null || save != null)) {
      throw CommandFailed.because(
          ExitCode.USAGE,
          "--resume goes on with a sheet as it is; leave out --process, --client and --save");
    }
    if (from != null && resume != null) {
      throw CommandFailed.because(
          ExitCode.USAGE, "--from starts something new, --resume goes on; use one of them");
    }
    if (page != null) {
      List<Path> inputs = new ArrayList<>(questionnaire.file(app).stream().toList());
      Stream.of(resume, from).filter(Objects::nonNull).map(app::resolve).forEach(inputs::add);
      List<String> outputs = new ArrayList<>(List.of(page, OutputOptions.STANDARD_OUTPUT));
      Stream.ofNullable(save).forEach(outputs::add);
      OutputFiles.check(app, inputs, outputs);
    }
  }

  private Dialogue dialogue() {
    boolean typed = app.terminal().test(StandardStream.IN);
    boolean talkSeen = app.terminal().test(StandardStream.ERR);
    boolean seen = talkSeen || app.terminal().test(StandardStream.OUT);
    PrintStream talk = talkSeen || stdin ? app.err() : app.out();
    if (stdin) {
      return new StreamDialogue(app.in(), talk, !typed, COLUMNS);
    }
    if (!typed || !seen) {
      throw CommandFailed.because(
          ExitCode.USAGE,
          "the interview needs a terminal; use 'shorewise score SHEET' for answers in a file, or"
              + " 'shorewise assess --plain --stdin' for answers from a pipe");
    }
    if (!isPlain()) {
      try {
        return TerminalDialogue.open(app.err(), talk, global.colorOn(app));
      } catch (IOException e) {
        // Then plain lines.
      }
    }
    return new StreamDialogue(app.in(), talk, false, TerminalDialogue.columns());
  }

  private boolean isPlain() {
    return plain || app.variable("ACCESSIBLE").isPresent();
  }

  /** Nothing if somebody leaves before it has begun. */
  private Optional<InterviewStart> fresh(Dialogue dialogue) {
    Questionnaires questionnaires = new Questionnaires(app);
    Optional<String> given = Optional.ofNullable(process);
    if (questionnaire.name().isPresent()) {
      String name = questionnaire.name().get();
      return Optional.of(
          start(questionnaires.require(name), name, given, Optional.empty(), Optional.empty()));
    }
    return WorkChoice.ask(dialogue, questionnaires.shipped(), given)
        .map(
            work ->
                start(
                    questionnaires.require(work.questionnaire()),
                    work.questionnaire(),
                    Optional.of(work.process()),
                    Optional.empty(),
                    Optional.empty()));
  }

  /** A new interview with the answers of another sheet, which may be about another process. */
  private InterviewStart from(String name) {
    Sheets.Outcome.Fit fit = goneOnWith(name);
    fit.warnings().stream().map(Problem::line).forEach(app.err()::println);
    AnswerSheet sheet = fit.sheet();
    Subject subject =
        process == null && client == null
            ? sheet.subject()
            : Subject.named(
                Optional.ofNullable(client).or(sheet.subject()::client),
                Optional.ofNullable(process).or(sheet.subject()::process));
    String asked = nameIn(app.resolve(name), name, fit);
    boolean isShipped = asked.equals(fit.assessor().questionnaire().id());
    return start(
        fit.assessor(),
        isShipped ? asked : Path.of(name).resolveSibling(asked).normalize().toString(),
        subject.process(),
        Optional.empty(),
        Optional.of(new AnswerSheet(subject, sheet.answers())));
  }

  private Sheets.Outcome.Fit goneOnWith(String name) {
    Sheets.Outcome read =
        new Sheets(app, new Questionnaires(app), questionnaire.name()).readToGoOn(name);
    if (read instanceof Sheets.Outcome.Rejected rejected) {
      throw CommandFailed.because(rejected.why(), rejected.problems());
    }
    return (Sheets.Outcome.Fit) read;
  }

  /** The sheet is read only once it is ours alone, so that nothing changes under our hands. */
  private InterviewStart resumed(String name) {
    SheetFile file;
    try {
      file = SheetFile.open(app.resolve(name), name);
    } catch (IOException e) {
      throw CommandFailed.because(ExitCode.FILE_TROUBLE, name + ": " + FileTrouble.of(e));
    }
    try {
      Sheets.Outcome.Fit fit = goneOnWith(name);
      Resumed resumed = new Resumed(fit.sheet(), file, fit.warnings());
      String asked = nameIn(file.path(), file.name(), fit);
      return start(fit.assessor(), asked, Optional.empty(), Optional.of(resumed), Optional.empty());
    } catch (CommandFailed e) {
      file.close();
      throw e;
    }
  }

  /** What the sheet calls its questionnaire, which it is to go on calling it. */
  private String nameIn(Path path, String source, Sheets.Outcome.Fit fit) {
    Optional<QuestionnaireReference> named =
        AnswerSheetLoader.read(TextFile.read(path, source))
            .fold(valid -> valid.value().questionnaire(), invalid -> Optional.empty());
    return named
        .map(QuestionnaireReference::name)
        .or(questionnaire::name)
        .orElse(fit.assessor().questionnaire().id());
  }

  private InterviewStart start(
      Assessor assessor,
      String name,
      Optional<String> named,
      Optional<Resumed> resumed,
      Optional<AnswerSheet> begun) {
    Questionnaire asked = assessor.questionnaire();
    QuestionnaireReference reference =
        new QuestionnaireReference(
            // A file without an ending is still a file.
            name.equals(asked.id()) || name.contains("/") ? name : "./" + name,
            Optional.of(asked.version()),
            Optional.of(assessor.questionnaireHash()));
    return new InterviewStart(
        assessor,
        reference,
        named,
        Optional.ofNullable(client),
        app.folder(),
        Optional.ofNullable(save),
        resumed,
        begun,
        length(resumed.isPresent() || begun.isPresent()),
        Optional.ofNullable(page),
        program());
  }

  /** A pipe cannot know what it will be asked, and whoever resumes has chosen before. */
  private Length length(boolean resumes) {
    return quick ? Length.QUICK : stdin || resumes ? Length.FULL : Length.ASKED_FOR;
  }

  /** How the program was called, as far as its launcher says so. */
  private String program() {
    return app.variable("SHOREWISE_PROGRAM").orElse("shorewise");
  }
}
