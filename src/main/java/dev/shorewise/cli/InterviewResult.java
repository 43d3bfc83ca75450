package dev.shorewise.cli;

import dev.shorewise.AppContext;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.diagnostic.VisibleText;
import dev.shorewise.interview.Outcome;
import dev.shorewise.interview.Pager;
import dev.shorewise.interview.ShellWord;
import dev.shorewise.interview.TextWrap;
import dev.shorewise.report.Cover;
import dev.shorewise.report.HtmlReport;
import dev.shorewise.report.Report;
import dev.shorewise.report.TextReport;
import java.nio.file.Files;
import java.util.Optional;

/** The end of an interview: the report, where the answers are, and what can be done with them. */
final class InterviewResult {
  private final AppContext app;
  private final GlobalOptions global;
  private final String program;
  private final Optional<String> page;

  /**
   * @param program how the program was called, for commands that are printed to be typed
   * @param page the file to write the report to as well
   */
  InterviewResult(AppContext app, GlobalOptions global, String program, Optional<String> page) {
    this.app = app;
    this.global = global;
    this.program = program;
    this.page = page;
  }

  /**
   * Shows it.
   *
   * @param width of the lines on the terminal
   * @param paged whether screen by screen
   */
  int show(Assessor assessor, Outcome.Finished finished, int width, boolean paged) {
    if (paged) {
      app.err().println("Working out the result ...");
    }
    Report report = Report.of(assessor, assessor.assess(finished.sheet()));
    String text =
        "\n" + TextReport.of(report, Cover.NONE, global.columns(app), global.colorOn(app));
    if (paged) {
      Pager.show(text, app.out());
    } else {
      app.out().print(text);
    }
    app.out().flush();
    if (page.isPresent()) {
      boolean replaced = Files.exists(app.resolve(page.get()));
      OutputOptions.writeFile(
          app,
          finished.file().map(app::resolve).stream().toList(),
          page.get(),
          HtmlReport.of(report, new CoverOptions().cover(app, true), Version.number()));
      app.err()
          .println(
              VisibleText.of(
                  "The page is in "
                      + page.get()
                      + (replaced ? ", in place of the file that was there." : ".")));
    }
    // The head of a long report has scrolled away by now.
    app.err().println();
    TextWrap.wrap(
            "In short: " + VisibleText.of(report.headline()) + ". The reasons are above.",
            width,
            "",
            "")
        .forEach(app.err()::println);
    app.err()
        .println(
            finished
                .file()
                .map(file -> whatNext(file, width))
                .orElse("Your answers are not saved."));
    return ExitCode.OK.status();
  }

  /** Where the answers are, and commands that can be typed as they stand. */
  private String whatNext(String name, int width) {
    String sheet = ShellWord.of(name);
    String stem = name.replaceFirst("(\\.answers)?\\.ya?ml$", "");
    String page = ShellWord.of(stem + ".html");
    String stored = ShellWord.of(stem + ".json");
    return VisibleText.ofLines(
        String.join(
            "\n",
            "Your answers are in " + name + ". To see this again:",
            command(width, "score " + sheet),
            "To see how it comes about, what would change it and the way to a go:",
            command(width, "explain " + sheet),
            "To hand it on as a page for the browser:",
            command(width, "score " + sheet + " --format html -o " + page),
            "To keep this result, and to see later what has changed since:",
            command(width, "score " + sheet + " --format json -o " + stored),
            command(width, "compare " + stored + " " + sheet)));
  }

  private String command(int width, String arguments) {
    return String.join("\n", ShellWord.lines(ShellWord.of(program) + " " + arguments, width));
  }
}
