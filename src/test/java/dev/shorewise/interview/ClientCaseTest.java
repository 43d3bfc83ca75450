package dev.shorewise.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.PartialSheet;
import dev.shorewise.answers.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The interview about one client of several, without a terminal or a file. */
final class ClientCaseTest {
  private static final PartialSheet SHEET =
      new PartialSheet(
          Optional.of("Acme"),
          Optional.empty(),
          new TreeMap<>(
              Map.of(
                  "process.owner", Answer.of(new Response.Unknown()),
                  "security.data", Answer.of(Response.Chosen.of("none")),
                  "delivery.volume", Answer.of(new Response.Amount(BigDecimal.TEN)))),
          new TreeMap<>(Map.of("process.documented", "broken", "security.agreement", "broken")),
          new TreeSet<>(List.of("process.owner", "security.training")),
          Optional.empty());

  @Test
  void onlyWhatIsBrokenIsAskedEvenWhereItIsHiddenSinceItSpoilsTheRow() {
    InterviewState state = state(SHEET, false, 1);
    assertThat(state.screen()).isEqualTo(new Screen.AskProcess());
    state = type(state, "");
    assertThat(state.screen()).isEqualTo(new Screen.AskProcess());
    state = type(state, "Support");
    assertThat(state.visible()).containsExactly("process.documented", "security.agreement");
    state = type(state, "3", "1");
    assertThat(state.screen()).isEqualTo(new Screen.Review());
    assertThat(type(state, "").screen()).isEqualTo(new Screen.Finished());
    assertThat(state.sheet().answers()).containsKeys("process.owner", "delivery.volume");
  }

  @Test
  void whatIsOpenIsAskedTooWhereThatIsWantedAndUnknownAnswersAreOpen() {
    InterviewState state = type(state(SHEET, true, 1), "Support");
    assertThat(state.visible())
        .containsExactly(
            "process.documented", "process.owner", "security.agreement", "security.training");
    state = type(state, "3", "2", "1", "u");
    assertThat(state.screen()).isEqualTo(new Screen.Review());
  }

  @Test
  void whereCellsMayStandInTheWrongPlaceEverythingIsAskedAndNothingIsTakenForGranted() {
    PartialSheet doubtful =
        new PartialSheet(
            SHEET.client(),
            Optional.of("Support"),
            SHEET.answers(),
            SHEET.faults(),
            new TreeSet<>(List.of("process.owner", "security.data", "security.training")),
            Optional.of("it has 3 cells"));
    InterviewState state = state(doubtful, false, 1);
    state = type(state, "", "");
    assertThat(state.visible()).hasSize(5);
    assertThat(state.answer("security.data")).isEmpty();
    assertThat(state.remark(state.script().question("security.data")))
        .contains("In the file: 1) None of these. Enter takes it.");
    InterviewState there = type(state, "3", "2");
    assertThat(there.question().orElseThrow().id()).isEqualTo("security.data");
    assertThat(type(there, "").answer("security.data"))
        .contains(Answer.of(Response.Chosen.of("none")));
    assertThat(type(there, "3").remark(there.question().orElseThrow()))
        .contains("In the file: 1) None of these.");
    assertThat(FullScreen.of(there).on(Key.Named.ENTER).interview()).isEqualTo(type(there, ""));
  }

  @Test
  void oneMaySkipLeaveOutGoBackToTheClientBeforeOrLeave() {
    InterviewState second = type(state(SHEET, false, 2), "Support");
    assertThat(type(second, "s").screen()).isEqualTo(new Screen.Skipped());
    assertThat(type(second, "x").screen()).isEqualTo(new Screen.LeftOut());
    assertThat(type(second, "b", "b").screen()).isEqualTo(new Screen.Before());
    assertThat(type(second, "q").screen()).isEqualTo(new Screen.Left());
    InterviewState first = type(state(SHEET, false, 1), "Support");
    assertThat(type(first, "b", "b").isOver()).isFalse();
    FullScreen screen = FullScreen.of(second);
    assertThat(screen.on(new Key.Typed("s")).interview().screen()).isEqualTo(new Screen.Skipped());
    assertThat(screen.on(new Key.Typed("x")).interview().screen()).isEqualTo(new Screen.LeftOut());
    assertThat(screen.on(new Key.Typed("e")).interview().notice().map(Object::toString))
        .hasValueSatisfying(said -> assertThat(said).contains("no place for notes"));
  }

  @Test
  void whereAllIsAnsweredNoKeyAloneDropsTheClient() {
    FullScreen end = FullScreen.of(type(state(SHEET, false, 2), "Support", "3", "1"));
    for (String key : List.of("s", "x")) {
      assertThat(end.on(new Key.Typed(key))).isEqualTo(end);
    }
    assertThat(helpLines(end)).noneMatch(line -> line.contains("this client"));
    assertThat(end.on(new Key.Typed("4")).on(Key.Named.ENTER).interview().screen())
        .isEqualTo(new Screen.Skipped());
    assertThat(end.on(new Key.Typed("5")).on(Key.Named.ENTER).interview().screen())
        .isEqualTo(new Screen.LeftOut());
  }

  private static List<String> helpLines(FullScreen state) {
    FullScreen help = state.on(new Key.Typed("?"));
    return FullScreenTexts.help(help.interview(), (HelpPage) help.page(), 80).lines().stream()
        .map(line -> line.text().toString())
        .toList();
  }

  @Test
  void theReviewAlsoShowsWhatTheFileAnswersAndNobodyAsksAbout() {
    InterviewState state = type(state(SHEET, false, 1), "Support", "3");
    assertThat(InterviewView.notice(type(state, "r"), 80))
        .containsExactly(
            "  1. How much of the process is written down?",
            "       3) Everything and kept current",
            "  2. Is there an agreement about health data?",
            "       not asked yet",
            "  -  Who owns the process?",
            "       In the file, not asked about: not known",
            "  -  Which kinds of data would the provider see?",
            "       In the file, not asked about: 1) None of these",
            "  -  How much work is there?",
            "       In the file, not asked about: 10 transactions per month",
            "r and a number goes to that question.");
    FullScreen end =
        FullScreen.of(state).on(new Key.Typed("r")).on(Key.Named.END).on(Key.Named.ENTER);
    assertThat(end.interview().screen()).isEqualTo(state.screen());
    assertThat(end.interview().notice())
        .contains(new Notice.Said("The file answers this, so that it is not asked about."));
  }

  @Property(tries = 300)
  void noLineTakesAnAnswerAwayOrTouchesWhatWasNotAsked(@ForAll("lines") List<String> lines) {
    InterviewState state = state(SHEET, true, 2);
    for (String line : lines) {
      InterviewState next = type(state, line);
      assertThat(next.sheet().answers())
          .containsKeys(state.sheet().answers().keySet().toArray(String[]::new));
      assertThat(next.answer("security.data")).isEqualTo(state.answer("security.data"));
      InterviewView.screen(next, 40);
      InterviewView.notice(next, 40);
      state = next;
    }
  }

  @Provide
  Arbitrary<List<String>> lines() {
    return Arbitraries.of("1", "2", "u", "n", "b", "", "?", "l", "e x", "w", "r", "s1", "Support")
        .list()
        .ofMaxSize(25);
  }

  private static InterviewState state(PartialSheet sheet, boolean openToo, int number) {
    return InterviewState.complete(
        new Script(
            new ClientCase(
                SmallQuestionnaire.ASSESSOR, sheet, sheet.toAsk(openToo), number, 3, 7, false)));
  }

  private static InterviewState type(InterviewState state, String... lines) {
    InterviewState next = state;
    for (String line : lines) {
      next = next.on(TypedLine.read(next, line));
    }
    return next;
  }
}
