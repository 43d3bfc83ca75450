package dev.shorewise.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.Evidence;
import dev.shorewise.answers.Response;
import dev.shorewise.assessment.AnswerState;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class InterviewStateTest {
  private static final Script SCRIPT = new Script(SmallQuestionnaire.ASSESSOR);

  @Test
  void asksForTheSubjectThenOneQuestionAfterTheOtherThenForAReview() {
    InterviewState state =
        InterviewState.start(SCRIPT, Optional.empty(), Optional.empty(), Length.FULL);
    assertThat(state.screen()).isEqualTo(new Screen.AskProcess());
    state = type(state, "Support");
    assertThat(state.screen()).isEqualTo(new Screen.AskClient());
    state = type(state, "Acme");
    assertThat(state.sheet().subject().title()).isEqualTo("Acme: Support");
    assertThat(asking(state)).contains("process.documented");
    state = type(state, "1", "1", "1", "1", "12.5", "2");
    assertThat(state.screen()).isEqualTo(new Screen.Review());
    assertThat(type(state, "").screen()).isEqualTo(new Screen.Finished());
  }

  @Test
  void doesNotAskForWhatWasGivenBeforehand() {
    InterviewState state = fresh();
    assertThat(asking(state)).contains("process.documented");
    assertThat(said(type(state, "b"))).contains("first question");
    assertThat(asking(type(state, "b"))).contains("process.documented");
  }

  @Test
  void backFromTheFirstSaysWhatIsChosenAlreadyAndHowToChooseAnew() {
    InterviewState first =
        InterviewState.start(SCRIPT, Optional.empty(), Optional.empty(), Length.ASKED_FOR);
    assertThat(said(type(first, "b"))).contains("nothing before it");

    for (Optional<String> client : List.of(Optional.<String>empty(), Optional.of("Acme"))) {
      InterviewState named =
          InterviewState.start(SCRIPT, Optional.of("Support"), client, Length.ASKED_FOR);
      assertThat(named.isBeginning()).isTrue();
      assertThat(said(type(named, "b")))
          .contains("are chosen already", "leave (q) and start anew", "once the questions")
          .doesNotContain("nothing before it");
    }

    assertThat(said(type(fresh(), "b")))
        .contains("are chosen already", "leave (q) and start anew", "r changes the names")
        .doesNotContain("nothing before it");
  }

  @Test
  void backAndEnterKeepEveryAnswer() {
    InterviewState state = type(fresh(), "1", "2");
    InterviewState back = type(state, "b", "b");
    assertThat(asking(back)).contains("process.documented");
    assertThat(type(back, "", "")).isEqualTo(state);
  }

  @Test
  void aChangedAnswerRevealsAndHidesWhatDependsOnItAndLosesNothing() {
    InterviewState state = type(fresh(), "1", "2", "3");
    assertThat(asking(state)).contains("security.agreement");
    state = type(state, "1", "b", "b");
    assertThat(asking(state)).contains("security.data");
    state = type(state, "2");
    assertThat(asking(state)).contains("security.training");
    assertThat(state.assessment().states().get("security.agreement")).isEqualTo(AnswerState.HIDDEN);
    assertThat(state.sheet().answers()).containsKey("security.agreement");
    assertThat(asking(type(state, "b"))).contains("security.data");
    assertThat(asking(type(state, "b", "3"))).contains("security.agreement");
  }

  @Test
  void unknownIsAnAnswerAndNotAskedAgain() {
    InterviewState state = type(fresh(), "u");
    assertThat(state.sheet().answers().get("process.documented"))
        .isEqualTo(Answer.of(new Response.Unknown()));
    InterviewState resumed = InterviewState.resume(SCRIPT, state.sheet(), Length.FULL);
    assertThat(asking(resumed)).contains("process.owner");
  }

  @Test
  void notApplicableIsTakenOnlyWhereItIsAllowed() {
    assertThat(said(type(fresh(), "n"))).contains("applies to all work");
    InterviewState last = type(fresh(), "1", "2", "1", "2", "5");
    assertThat(asking(last)).contains("delivery.overlap");
    assertThat(type(last, "n").sheet().answers().get("delivery.overlap"))
        .isEqualTo(Answer.of(new Response.NotApplicable()));
  }

  @Test
  void nIsNotTakenForAnAnswerWhereItCouldMeanNo() {
    InterviewState state = type(fresh(), "1", "2", "3", "n");
    assertThat(asking(state)).contains("security.agreement");
    assertThat(said(state)).isEqualTo("For 'No' type 1.");
  }

  @Test
  void whatBacksAnAnswerMayBeSaidBeforeItOrWhenGoingBack() {
    InterviewState state = type(fresh(), "e documented COO said so", "2", "2", "b", "e verified");
    assertThat(state.sheet().answers().get("process.documented"))
        .isEqualTo(
            new Answer(
                Response.Chosen.of("partly"),
                Evidence.DOCUMENTED,
                Optional.of("COO said so"),
                Optional.empty()));
    assertThat(state.answer("process.owner").map(Answer::evidence)).contains(Evidence.VERIFIED);
  }

  @Test
  void evidenceForOneAnswerDoesNotProveAnother() {
    InterviewState state = type(fresh(), "e documented page 3", "2", "b", "3");
    assertThat(state.sheet().answers().get("process.documented"))
        .isEqualTo(
            new Answer(
                Response.Chosen.of("full"),
                Evidence.CLAIMED,
                Optional.of("page 3"),
                Optional.empty()));
    assertThat(said(state)).contains("counts as claimed");
  }

  @Test
  void severalNumbersAnswerAQuestionWithSeveralOptions() {
    InterviewState state = type(fresh(), "1", "2");
    for (String line : List.of("2 3", "3,2", "2, 3", "3; 2", "2) 3)")) {
      assertThat(type(state, line).sheet().answers().get("security.data"))
          .as(line)
          .isEqualTo(Answer.of(Response.Chosen.of("personal", "health")));
    }
    assertThat(said(type(state, "1 2"))).contains("cannot stand beside");
    assertThat(said(type(state, "2 9"))).contains("'2 9' is not among the answers");
    assertThat(said(type(fresh(), "1 2"))).contains("takes one answer");
  }

  @Test
  void theQuickInterviewStopsAsSoonAsTheDecisionIsSettledAndCanGoOn() {
    InterviewState start =
        InterviewState.start(SCRIPT, Optional.of("Support"), Optional.of("Acme"), Length.QUICK);
    assertThat(start.visible()).containsExactly("process.documented", "process.owner");
    InterviewState settled = type(start, "2", "1");
    assertThat(settled.screen()).isEqualTo(new Screen.Pause(true));
    assertThat(type(settled, "").screen()).isEqualTo(new Screen.Finished());
    assertThat(asking(type(settled, "a"))).contains("security.data");
    assertThat(asking(type(settled, "a", "1", "1"))).contains("delivery.volume");
    assertThat(asking(type(settled, "b"))).contains("process.owner");
    assertThat(type(start, "u", "u").screen()).isEqualTo(new Screen.Pause(false));
  }

  @Test
  void whatMeansNothingAtTheEndIsToldInOneLineWhatIsExpectedThere() {
    InterviewState start =
        InterviewState.start(SCRIPT, Optional.of("Support"), Optional.of("Acme"), Length.QUICK);
    InterviewState open = type(start, "u", "u");
    InterviewState settled = type(start, "2", "1");
    InterviewState stuck = type(open, "m", "1");
    InterviewState end = type(fresh(), "2", "2", "1", "1", "1", "1");
    for (String junk : List.of("xyz", "e x", "w", "u", "-1", "99999999")) {
      assertThat(InterviewView.notice(type(open, junk), 80))
          .containsExactly(
              "The questions are over. Enter for the result, m or a for more, b to go back.");
      for (InterviewState other : List.of(settled, stuck)) {
        assertThat(InterviewView.notice(type(other, junk), 80))
            .containsExactly(
                "The questions are over. Enter for the result, a for more, b to go back.");
      }
      assertThat(InterviewView.notice(type(end, junk), 80))
          .containsExactly(
              "The questions are over. Enter for the result, 5 for question 5, b to go back.");
    }
    assertThat(type(stuck, "m").screen()).isEqualTo(stuck.screen());
    assertThat(said(type(stuck, "m"))).contains("a for more");
    assertThat(said(type(settled, "5"))).contains("a for more");
  }

  @Test
  void afterTheQuickQuestionsOnlyThoseAreAskedThatCanStillSettleSomething() {
    InterviewState start =
        InterviewState.start(SCRIPT, Optional.of("Support"), Optional.of("Acme"), Length.QUICK);
    InterviewState open = type(start, "u", "u");
    assertThat(open.screen()).isEqualTo(new Screen.Pause(false));
    InterviewState asked = type(open, "m");
    assertThat(asked.stage()).isEqualTo(Stage.DECISION);
    assertThat(asking(asked)).contains("security.data");
    assertThat(asking(type(asked, "b", ""))).isEqualTo(asking(asked));
    InterviewState stuck = type(asked, "1");
    assertThat(stuck.screen()).isEqualTo(new Screen.Pause(false));
    assertThat(String.join(" ", InterviewView.screen(stuck, 80)))
        .contains("No other question can make the decision clear")
        .contains("How much of the process is written down? (not known so far)")
        .doesNotContain(" m ");
    assertThat(asking(type(stuck, "a"))).isPresent();
  }

  @Test
  void theUserSaysHowLongItMayBeAndMayThinkAgain() {
    InterviewState start =
        InterviewState.start(SCRIPT, Optional.of("Support"), Optional.empty(), Length.ASKED_FOR);
    InterviewState choice = type(start, "Acme");
    assertThat(choice.screen()).isEqualTo(new Screen.AskLength());
    assertThat(type(choice, "").stage()).isEqualTo(Stage.QUICK);
    assertThat(type(choice, "quick").stage()).isEqualTo(Stage.QUICK);
    assertThat(said(type(choice, "3"))).contains("Type 1");
    InterviewState full = type(choice, "2");
    assertThat(full.stage()).isEqualTo(Stage.ALL);
    assertThat(type(full, "1", "b", "b", "").stage()).isEqualTo(Stage.ALL);
    assertThat(type(full, "1", "b", "b", "1").stage()).isEqualTo(Stage.QUICK);
    assertThat(type(full, "b", "b").screen()).isEqualTo(new Screen.AskClient());
  }

  @Test
  void theReviewLetsOneAnswerBeChangedAndComesBack() {
    InterviewState review = type(fresh(), "1", "2", "1", "1", "5", "1");
    assertThat(review.screen()).isEqualTo(new Screen.Review());
    InterviewState changing = type(review, "2");
    assertThat(asking(changing)).contains("process.owner");
    assertThat(type(changing, "1").screen()).isEqualTo(new Screen.Review());
    assertThat(said(type(review, "99"))).contains("numbered from 1 to 6");
    assertThat(asking(type(review, "b"))).contains("delivery.overlap");
  }

  @Property(tries = 1000)
  void whateverIsTypedNoAnswerIsLostAndEveryScreenCanBeShown(
      @ForAll("typing") List<String> lines, @ForAll Length length) {
    InterviewState state = InterviewState.start(SCRIPT, Optional.empty(), Optional.empty(), length);
    for (String line : lines) {
      InterviewState next = state.on(TypedLine.read(state, line));
      assertThat(next.sheet().answers().keySet()).containsAll(state.sheet().answers().keySet());
      state = next;
      List<String> visible = state.visible();
      asking(state).ifPresent(id -> assertThat(visible).contains(id));
      int width = line.length() % 2 == 0 ? 80 : 30;
      assertThat(InterviewView.screen(state, width)).allMatch(shown -> fits(shown, width));
      assertThat(InterviewView.notice(state, width)).allMatch(shown -> fits(shown, width));
      if (state.isOver()) {
        break;
      }
    }
  }

  @Property(tries = 1000)
  void backAndForwardAgainChangesNothing(
      @ForAll("typing") List<String> lines, @ForAll Length length) {
    InterviewState state = InterviewState.start(SCRIPT, Optional.empty(), Optional.empty(), length);
    for (String line : lines) {
      state = state.on(TypedLine.read(state, line));
      InterviewState back = state.on(new Event.Back());
      boolean moved = !back.screen().equals(state.screen());
      boolean kept = asking(back).flatMap(back::answer).isPresent();
      if (asking(state).isPresent() && moved && (kept || asking(back).isEmpty())) {
        InterviewState again = back.on(new Event.Enter());
        while (asking(again).isEmpty()) {
          again = again.on(new Event.Enter());
        }
        assertThat(again.screen()).isEqualTo(state.screen());
        assertThat(again.sheet()).isEqualTo(state.sheet());
        assertThat(again.course()).isEqualTo(state.course());
        assertThat(again.pending()).isEqualTo(state.pending());
      }
    }
  }

  @Property(tries = 500)
  void anInterviewThatIsResumedAsksNothingTwice(@ForAll("typing") List<String> lines) {
    InterviewState state = type(fresh(), lines.toArray(String[]::new));
    InterviewState resumed = InterviewState.resume(SCRIPT, state.sheet(), Length.FULL);
    assertThat(asking(resumed).flatMap(resumed::answer)).isEmpty();
    assertThat(resumed.sheet()).isEqualTo(state.sheet());
  }

  @Provide
  Arbitrary<List<String>> typing() {
    Arbitrary<String> usual =
        Arbitraries.of(
            "1",
            "2",
            "3",
            "1 2",
            "2 3",
            "",
            "b",
            "b",
            "b",
            "u",
            "n",
            "n/a",
            "?",
            "m",
            "m",
            "a",
            "l",
            "4",
            "0",
            "250",
            "12.5",
            "-1",
            "e",
            "e verified",
            "e documented seen it",
            "e -",
            "e verfied",
            "yes",
            "nobody",
            "None of these");
    Arbitrary<String> odd =
        Arbitraries.oneOf(
            Arbitraries.strings().all().ofMaxLength(12),
            Arbitraries.of("q", "99999999999", "1,2,,", ",", "日本語", "\u001b[31m", "e \u202Ex"));
    return Arbitraries.frequencyOf(Tuple.of(20, usual), Tuple.of(1, odd)).list().ofMaxSize(25);
  }

  @Test
  void onLinesTooOneSeesWhatAnAnswerWouldChangeAndGoesToAnyQuestion() {
    InterviewState state = type(fresh(), "2", "2");
    assertThat(InterviewView.notice(type(state, "w"), 80))
        .contains("What each answer would change", "As it is now", "1) None of these");
    assertThat(asking(type(state, "w"))).isEqualTo(asking(state));
    assertThat(InterviewView.notice(type(state, "r"), 80))
        .contains("  1. How much of the process is written down?", "Process: Support");
    assertThat(asking(type(state, "r 1"))).contains("process.documented");
    assertThat(asking(type(state, "r 1", "3"))).isEqualTo(asking(state));
    assertThat(said(type(state, "r 99"))).contains("from 1 to 7");
  }

  @Test
  void aNameThatWasMistypedIsMendedFromAnywhereAndTheInterviewGoesOnThere() {
    InterviewState state = type(fresh(), "2", "2");
    InterviewState asked = type(state, "r c");
    assertThat(String.join("\n", InterviewView.screen(asked, 80)))
        .contains("Which company", "Your answer: Acme. Enter keeps it.");
    assertThat(type(asked, "Acme Ltd").sheet().subject().title()).isEqualTo("Acme Ltd: Support");
    assertThat(asking(type(asked, "Acme Ltd"))).isEqualTo(asking(state));
    assertThat(type(asked, "")).isEqualTo(state);
    assertThat(type(asked, "b")).isEqualTo(state);
    InterviewState end = type(state, "1", "1", "1", "1");
    assertThat(end.screen()).isEqualTo(new Screen.Review());
    assertThat(type(end, "r p", "Chat").sheet().subject().process()).contains("Chat");
    assertThat(type(end, "r p", "Chat").screen()).isEqualTo(new Screen.Review());
  }

  @Test
  void aNumberThatCanBeReadInTwoWaysIsRefusedWithBothOfThem() {
    InterviewState asked = type(fresh(), "1", "1", "1", "1");
    assertThat(asking(asked)).contains("delivery.volume");
    for (String typed : List.of("1.200", "1,200")) {
      InterviewState again = type(asked, typed);
      assertThat(asking(again)).contains("delivery.volume");
      assertThat(said(again))
          .isEqualTo("'" + typed + "' can be read in two ways. Write it as 1200 or as 1.2.");
    }
    assertThat(said(type(asked, "120.000"))).contains("Write it as 120000 or as 120.");
    assertThat(said(type(asked, "1,234"))).contains("Write it as 1234 or as 1.2340.");
    for (String clear : List.of("1200", "1.2", "1,2", "1.2340", "0.125", "1200.125", "012.125")) {
      assertThat(asking(type(asked, clear))).as(clear).contains("delivery.overlap");
    }
  }

  private static boolean fits(String line, int width) {
    return TextWrap.columns(line) <= width && line.chars().noneMatch(Character::isISOControl);
  }

  private static InterviewState fresh() {
    return InterviewState.start(SCRIPT, Optional.of("Support"), Optional.of("Acme"), Length.FULL);
  }

  private static InterviewState type(InterviewState state, String... lines) {
    InterviewState now = state;
    for (String line : lines) {
      now = now.on(TypedLine.read(now, line));
    }
    return now;
  }

  private static Optional<String> asking(InterviewState state) {
    return state.screen() instanceof Screen.Asking asking
        ? Optional.of(asking.question())
        : Optional.empty();
  }

  private static String said(InterviewState state) {
    return state.notice().orElseThrow() instanceof Notice.Said said ? said.text() : "";
  }
}
