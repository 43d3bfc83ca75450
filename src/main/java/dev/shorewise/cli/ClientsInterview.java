package dev.shorewise.cli;

import dev.shorewise.AppContext;
import dev.shorewise.answers.Subject;
import dev.shorewise.batch.BatchOptions;
import dev.shorewise.batch.BatchQuestionnaires;
import dev.shorewise.batch.ClientFile;
import dev.shorewise.batch.ColumnMap;
import dev.shorewise.batch.OpenClient;
import dev.shorewise.diagnostic.ShortText;
import dev.shorewise.diagnostic.VisibleText;
import dev.shorewise.files.FileTrouble;
import dev.shorewise.interview.Completion;
import dev.shorewise.interview.Dialogue;
import dev.shorewise.interview.Length;
import dev.shorewise.interview.SheetFile;
import dev.shorewise.interview.ShellWord;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.QuestionnaireLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Goes through the clients of a CSV file and asks what cannot be used as it stands there. */
final class ClientsInterview {
  /** A client and a process; the file has the whole. */
  private static final int MOST_OF_NAME = 2 * Subject.MOST_SHOWN;

  private final AppContext app;
  private final QuestionnaireOptions questionnaire;
  private final Optional<String> map;
  private final EncodingOption encoding;
  private final String program;

  /**
   * @param map the file that says what columns and words mean
   * @param program how the program was called, for commands that are printed to be typed
   */
  ClientsInterview(
      AppContext app,
      QuestionnaireOptions questionnaire,
      Optional<String> map,
      EncodingOption encoding,
      String program) {
    this.app = app;
    this.questionnaire = questionnaire;
    this.map = map;
    this.encoding = encoding;
    this.program = program;
  }

  /**
   * Reads one file and writes another.
   *
   * @param save the file to write, where one is named
   */
  int from(String file, Optional<String> save, Length length, Supplier<Dialogue> dialogue) {
    String target = save.orElseGet(() -> stem(file) + ".clean.csv");
    OutputFiles.check(app, inputs(file), List.of(target));
    ClientFile clients = read(file);
    try (SheetFile held = hold(target)) {
      if (held.exists()) {
        throw CommandFailed.because(
            ExitCode.USAGE,
            target
                + " is there already: go on with it by '"
                + goOn(target, length)
                + "', or name another file with --save");
      }
      return run(file, clients, held, false, length, dialogue);
    }
  }

  /** Goes on with a file that was begun, in place. */
  int resume(String file, Length length, Supplier<Dialogue> dialogue) {
    try (SheetFile held = hold(file)) {
      ClientFile begun = read(file);
      if (!begun.isBegun()) {
        throw CommandFailed.because(
            ExitCode.USAGE,
            file
                + " is no file that was begun by --from and is not done yet, nor the rejects of a"
                + " batch; to ask what is open in it use '"
                + ShellWord.of(program)
                + " assess --from "
                + ShellWord.of(file)
                + "', which leaves it as it is");
      }
      return run(file, begun, held, true, length, dialogue);
    }
  }

  private static String stem(String file) {
    return file.replaceFirst("(\\.clean)?\\.[A-Za-z0-9]+$", "");
  }

  private List<Path> inputs(String file) {
    List<Path> inputs = new ArrayList<>(List.of(app.resolve(file)));
    map.map(app::resolve).ifPresent(inputs::add);
    questionnaire.file(app).ifPresent(inputs::add);
    return inputs;
  }

  private SheetFile hold(String name) {
    try {
      return SheetFile.open(app.resolve(name), name);
    } catch (IOException e) {
      throw CommandFailed.because(ExitCode.FILE_TROUBLE, name + ": " + FileTrouble.of(e));
    }
  }

  private ClientFile read(String file) {
    ColumnMap columns = map.map(name -> ColumnMapOptions.read(app, name)).orElse(ColumnMap.NONE);
    String name =
        questionnaire.name().or(columns::questionnaire).orElse(QuestionnaireLibrary.GENERAL);
    Questionnaire standard = new Questionnaires(app).require(name).questionnaire();
    try (InputStream in = Files.newInputStream(app.resolve(file))) {
      return CommandFailed.unless(
          ExitCode.NOTHING_SCORED,
          ClientFile.read(
              in,
              new BatchOptions(
                  file, encoding.charset(), columns, BatchOptions.NO_LIMIT, 1, false, false, 0),
              new BatchQuestionnaires(
                  standard,
                  questionnaire.name().isPresent(),
                  new QuestionnaireLibrary(app.folder())::load)));
    } catch (NoSuchFileException e) {
      throw CommandFailed.because(ExitCode.FILE_TROUBLE, file + ": there is no such file");
    } catch (IOException e) {
      throw CommandFailed.because(
          ExitCode.FILE_TROUBLE, file + ": cannot be read: " + FileTrouble.of(e));
    }
  }

  private int run(
      String source,
      ClientFile read,
      SheetFile held,
      boolean begun,
      Length length,
      Supplier<Dialogue> opener) {
    ClientRound round;
    boolean left;
    List<String> farewell;
    try (Dialogue dialogue = opener.get()) {
      Optional<Length> extent = extent(read, length, dialogue);
      Length asked = extent.orElse(Length.QUICK);
      round = new ClientRound(read.asking(asked == Length.FULL), asked == Length.FULL);
      try (Completion completion =
          new Completion(dialogue, app.folder(), held, begun, name -> goOn(name, asked))) {
        left = extent.isEmpty() || !round.run(completion);
        farewell =
            left
                ? completion.left().farewell(dialogue.width())
                : summary(
                    round,
                    leftOut(round, source, begun, completion.savedAs()),
                    completion.savedAs(),
                    dialogue.width());
      }
    }
    farewell.forEach(line -> app.err().println(VisibleText.of(line)));
    return (left ? ExitCode.INTERRUPTED : ExitCode.OK).status();
  }

  /** How much is asked; where nothing is open beside what is broken, there is no choice. */
  private static Optional<Length> extent(ClientFile read, Length length, Dialogue dialogue) {
    if (length != Length.ASKED_FOR) {
      return Optional.of(length);
    }
    List<OpenClient> broken = read.asking(false).clients();
    int faults = broken.stream().mapToInt(client -> toAsk(client, false)).sum();
    int all = read.asking(true).clients().stream().mapToInt(client -> toAsk(client, true)).sum();
    if (faults == all) {
      return Optional.of(Length.QUICK);
    }
    return faults == 0
        ? Optional.of(Length.FULL)
        : Completion.extent(dialogue, faults, all - faults);
  }

  private static int toAsk(OpenClient client, boolean openToo) {
    int missing =
        (client.sheet().client().isEmpty() ? 1 : 0) + (client.sheet().process().isEmpty() ? 1 : 0);
    return client.sheet().toAsk(openToo).size() + missing;
  }

  /** Where to find what was left out; a file that is gone on with in place does not have it. */
  private static List<String> leftOut(
      ClientRound round, String source, boolean begun, Optional<String> savedAs) {
    List<String> names = round.leftOut(begun);
    if (names.isEmpty()) {
      return List.of();
    }
    boolean one = names.size() == 1;
    List<String> lines = new ArrayList<>();
    if (!begun) {
      lines.add(names.size() + " left out as no client, still in " + source + ":");
    } else if (savedAs.equals(Optional.of(source))) {
      lines.add(
          names.size()
              + " left out as no client; "
              + (one ? "it is" : "they are")
              + " no longer in "
              + source
              + ",");
      lines.add("but in the file of clients that " + (one ? "it" : "they") + " came from:");
    } else {
      lines.add(names.size() + " left out as no client:");
    }
    names.forEach(name -> lines.add(listed(name)));
    return lines;
  }

  private List<String> summary(
      ClientRound round, List<String> leftOut, Optional<String> savedAs, int width) {
    List<String> lines = new ArrayList<>(List.of(""));
    if (round.size() == 0) {
      lines.add("Nothing is to be asked: no client in the file is broken or open.");
    } else {
      lines.add(count(round.size(), "client") + " asked about, " + round.done() + " done.");
    }
    if (!round.skipped().isEmpty()) {
      lines.add(count(round.skipped().size(), "client") + " skipped, with the row as it was:");
      round.skipped().forEach(name -> lines.add(listed(name)));
    }
    lines.addAll(leftOut);
    if (!round.hopeless().isEmpty()) {
      lines.add(
          count(round.hopeless().size(), "row")
              + " can only be mended in the file, line "
              + round.hopeless().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
    if (savedAs.isEmpty()) {
      lines.add("Nothing was saved.");
      return lines;
    }
    String name = savedAs.get();
    if (round.isEmpty()) {
      lines.add("No client is left in " + name + ".");
      return lines;
    }
    lines.add("The clients are in " + name + ". To score them:");
    String results = ShellWord.of(stem(name) + ".results.csv");
    String batch = " batch " + ShellWord.of(name) + options() + " -o " + results;
    lines.addAll(ShellWord.lines(ShellWord.of(program) + batch, width));
    if (!round.skipped().isEmpty() && round.isUnfinished()) {
      lines.add("To go on with what was skipped:");
      Length length = round.openToo() ? Length.FULL : Length.QUICK;
      lines.addAll(ShellWord.lines(goOn(name, length), width));
    }
    return lines;
  }

  private static String listed(String name) {
    return "  " + ShortText.startOf(name, MOST_OF_NAME);
  }

  private static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  private String goOn(String file, Length length) {
    return ShellWord.of(program)
        + " assess --resume "
        + ShellWord.of(file)
        + options()
        + (length == Length.QUICK ? " --quick" : "");
  }

  private String options() {
    return questionnaire.name().map(name -> " -q " + ShellWord.of(name)).orElse("")
        + map.map(name -> " --map " + ShellWord.of(name)).orElse("");
  }
}
