package dev.shorewise.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.Evidence;
import dev.shorewise.answers.Response;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.assessment.Interval;
import dev.shorewise.questionnaire.QuestionnaireLibrary;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jline.terminal.Size;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;

class FullScreenTest {
  private static final List<Size> SIZES =
      List.of(Size.of(40, 12), Size.of(80, 24), Size.of(200, 60), Size.of(7, 3));

  private static final Script SMALL = new Script(SmallQuestionnaire.ASSESSOR);
  private static final Script CORE = new Script(core());

  @Property(tries = 300)
  void noKeysEverTakeAnAnswerAwayOrBreakTheScreen(
      @ForAll("keys") List<Key> keys, @ForAll("sizes") Size size) {
    FullScreen state = small();
    for (Key key : keys) {
      FullScreen next = state.on(key);
      assertThat(next.interview().sheet().answers().keySet())
          .as("%s after %s", state.page(), key)
          .containsAll(state.interview().sheet().answers().keySet());
      assertFits(next, size);
      state = next;
    }
  }

  @Property(tries = 200)
  void onlyKeysThatAnswerChangeAnswers(@ForAll("keys") List<Key> keys) {
    FullScreen state = small();
    for (Key key : keys) {
      for (Key idle :
          List.of(Key.Named.UP, Key.Named.DOWN, Key.Named.LEFT, Key.Named.ESCAPE, typed("r"))) {
        assertThat(state.on(idle).interview().sheet()).isEqualTo(state.interview().sheet());
      }
      state = state.on(key);
    }
  }

  @Property(tries = 300)
  void backAndOnAgainLeadsToTheSamePage(@ForAll("keys") List<Key> keys) {
    FullScreen state = press(small(), keys);
    FullScreen back = state.on(Key.Named.LEFT);
    boolean moved = !back.interview().screen().equals(state.interview().screen());
    if (moved && state.interview().question().isPresent()) {
      FullScreen again = back.on(Key.Named.RIGHT);
      assertThat(again.interview().screen()).isEqualTo(state.interview().screen());
      assertThat(again.interview().sheet()).isEqualTo(state.interview().sheet());
      assertThat(again.page()).isEqualTo(state.page());
    }
  }

  @Property(tries = 10)
  void theShippedQuestionsFitEverySize(
      @ForAll("choices") List<Integer> choices, @ForAll("sizes") Size size) {
    FullScreen state = FullScreen.of(started(CORE));
    for (int choice : choices) {
      for (Key key : List.of(typed("?"), typed("?"), typed("r"), typed("r"), Key.Named.END)) {
        state = state.on(key);
        assertFits(state, size);
      }
      FullScreen next = state.on(typed(String.valueOf(choice))).on(Key.Named.ENTER);
      assertFits(next, size);
      boolean same = next.interview().screen().equals(state.interview().screen());
      state = same ? next.on(typed("u")) : next;
    }
  }

  @Test
  void noAnswerIsSuggested() {
    FullScreen state = small().on(Key.Named.ENTER);
    assertThat(state.interview().sheet().answers()).isEmpty();
    assertThat(screen(state)).contains("Choose an answer first").doesNotContain("> (");
  }

  @Test
  void anOptionIsChosenWithArrowsLettersOrItsNumber() {
    for (String keys : List.of("down down enter", "j j enter", "2", "up up k enter", "j 2")) {
      assertThat(answers(press(small(), keys)))
          .as(keys)
          .containsOnly(Map.entry("process.documented", Response.Chosen.of("partly")));
    }
  }

  @Test
  void severalOptionsAreTickedAndOneThatStandsAloneUnticksThem() {
    FullScreen data = press(small(), "2 2");
    assertThat(answers(press(data, "2 3 enter")))
        .containsEntry("security.data", Response.Chosen.of("personal", "health"));
    assertThat(answers(press(data, "down space down space enter")))
        .containsEntry("security.data", Response.Chosen.of("personal"));
    assertThat(answers(press(data, "2 3 1 enter")))
        .containsEntry("security.data", Response.Chosen.of("none"));
    FullScreen nothing = press(data, "down enter");
    assertThat(answers(nothing)).doesNotContainKey("security.data");
    assertThat(screen(nothing)).contains("Tick what applies first");
  }

  @Test
  void ticksThatAreNotAnAnswerYetAreThereAgainAfterALookBack() {
    FullScreen ticked = press(small(), "2 2 2 3");
    FullScreen again = press(ticked, "b right");
    assertThat(again.page()).isEqualTo(ticked.page());
    assertThat(screen(again)).contains("[x] 2", "[x] 3");
  }

  @Test
  void aNumberIsTypedAndMended() {
    FullScreen volume = press(small(), "2 2 1 enter 1");
    assertThat(screen(volume)).contains("> _ transactions per month");
    assertThat(answers(press(volume, "2 5 backspace 0 0 enter")))
        .containsEntry("delivery.volume", new Response.Amount(BigDecimal.valueOf(200)));
    assertThat(answers(press(volume, "u")))
        .containsEntry("delivery.volume", new Response.Unknown());
    FullScreen wrong = press(volume, "1 . . 2 enter");
    assertThat(answers(wrong)).doesNotContainKey("delivery.volume");
    assertThat(screen(wrong)).contains("is not a number I can read").contains("> 1..2_");
  }

  @Test
  void aMinusAndANumberThatCanBeReadInTwoWaysAreRefusedAsOnLines() {
    FullScreen volume = press(small(), "2 2 1 enter 1");
    FullScreen negative = press(volume, "- 5 enter");
    assertThat(screen(negative)).contains("'-5' is not a number I can read").contains("> -5_");
    assertThat(screen(press(volume, "5 - 3 enter"))).contains("'5-3' is not a number");
    FullScreen grouped = press(volume, "1 . 2 0 0 enter");
    assertThat(screen(grouped)).contains("Write it as 1200 or as 1.2.").contains("> 1.200_");
    assertThat(answers(grouped)).doesNotContainKey("delivery.volume");
  }

  @Test
  void aNumberWithThreeDecimalsThatIsInTheSheetIsKeptByEnter() {
    Response given = new Response.Amount(new BigDecimal("1.234"));
    FullScreen volume = press(small(), "2 2 1 enter 1");
    InterviewState answered = volume.interview().on(new Event.Respond(given));
    FullScreen back = press(FullScreen.of(answered), "b");
    assertThat(screen(back)).contains("> 1.234_");
    FullScreen onward = press(back, "enter");
    assertThat(onward.interview().question().orElseThrow().id()).isEqualTo("delivery.overlap");
    assertThat(answers(onward)).containsEntry("delivery.volume", given);
  }

  @Test
  void aScoreThatIsKnownIsPrintedAsTheReportPrintsIt() {
    assertThat(Picture.words(Interval.point(64.5833))).isEqualTo("64.6");
    assertThat(Picture.words(Interval.point(79.96))).isEqualTo("79.9");
  }

  @Test
  void notKnownAndDoesNotApplyCanBePointedAtOrTyped() {
    assertThat(answers(press(small(), "end enter")))
        .containsEntry("process.documented", new Response.Unknown());
    FullScreen overlap = press(small(), "2 2 1 enter 1 u");
    assertThat(answers(press(overlap, "n")))
        .containsEntry("delivery.overlap", new Response.NotApplicable());
    assertThat(answers(press(overlap, "end enter")))
        .containsEntry("delivery.overlap", new Response.NotApplicable());
    assertThat(screen(press(small(), "n"))).contains("applies to all work");
  }

  @Test
  void escapeEndsTheFilterBeforeItGoesBack() {
    FullScreen second = press(small(), "2");
    FullScreen found = press(second, "/ n a m e d");
    assertThat(screen(found)).contains("/named_", "A named person").doesNotContain("Nobody");
    FullScreen all = press(found, "escape");
    assertThat(screen(all)).contains("Nobody", "Who owns");
    assertThat(screen(press(all, "escape"))).contains("How much of the process");
    assertThat(answers(press(found, "enter enter")))
        .containsEntry("process.owner", Response.Chosen.of("named"));
  }

  @Test
  void whatBacksAnAnswerIsGivenBeforeItOrAfterIt() {
    FullScreen noted = press(small(), "e down M a y enter 2");
    Answer answer = noted.interview().answer("process.documented").orElseThrow();
    assertThat(answer.evidence()).isEqualTo(Evidence.DOCUMENTED);
    assertThat(answer.note()).contains("May");
    FullScreen mended = press(noted, "b e down backspace q enter");
    answer = mended.interview().answer("process.documented").orElseThrow();
    assertThat(answer.evidence()).isEqualTo(Evidence.VERIFIED);
    assertThat(answer.note()).contains("Maq");
    assertThat(screen(mended)).contains("Backed by: verified (Maq)");
    assertThat(press(mended, "e x escape").interview().sheet())
        .isEqualTo(mended.interview().sheet());
  }

  @Test
  void anyAnswerIsFoundInTheListAndChanged() {
    FullScreen list = press(small(), "2 2 2 enter r");
    assertThat(screen(list)).contains("= 2) The main cases", "= not asked yet");
    FullScreen owner = press(list, "/ o w n s enter enter");
    assertThat(screen(owner)).contains("Who owns the process?", "> (x) 2");
    FullScreen changed = press(owner, "1");
    assertThat(answers(changed)).containsEntry("process.owner", Response.Chosen.of("nobody"));
    assertThat(screen(changed)).contains("Are people trained in security?");
    assertThat(press(list, "escape").page()).isEqualTo(press(small(), "2 2 2 enter").page());
  }

  @Test
  void whatAnAnswerWouldChangeIsShownBeforeItIsGiven() {
    FullScreen owner = press(small(), "3 w");
    assertThat(screen(owner))
        .contains("As it is now", "readiness 50 to 100", "1) Nobody", "certain: FIX FIRST");
    assertThat(press(owner, "escape")).isEqualTo(press(small(), "3"));
  }

  @Test
  void thePictureNarrowsWithEveryAnswer() {
    assertThat(screen(small())).contains("0 to 100");
    assertThat(screen(press(small(), "2"))).contains("20 to 70", "1 of 2");
    assertThat(screen(press(small(), "2 2"))).contains("] 70.0");
  }

  @Test
  void theEndLeadsToTheResultAnAnswerOrAway() {
    FullScreen end = press(small(), "2 2 1 enter 1 u u");
    assertThat(screen(end)).contains("That was the last question", "> 1  Show the result");
    assertThat(press(end, "enter").interview().screen()).isEqualTo(new Screen.Finished());
    assertThat(press(end, "down enter").page()).isInstanceOf(AnswersPage.class);
    assertThat(screen(press(end, "b"))).contains("How many hours");
    assertThat(press(end, "4 enter").interview().screen()).isEqualTo(new Screen.Left());
  }

  @Test
  void theQuickInterviewOffersTheRestWhenItEnds() {
    FullScreen quick = FullScreen.of(start(SMALL, Length.QUICK));
    FullScreen end = press(quick, "2 u");
    assertThat(screen(end)).contains("The quick questions are through");
    assertThat(screen(end)).contains("> 1  More, the best question first");
    assertThat(screen(press(end, "3")))
        .as("a digit may be the answer to a question that was expected")
        .contains("> 3  Answer all");
    assertThat(screen(press(end, "3 enter"))).contains("Which kinds of data");
  }

  @Test
  void onASmallScreenThePauseBeginsWithHowItStands() {
    FullScreen end = press(FullScreen.of(start(SMALL, Length.QUICK)), "2 u");
    assertThat(screen(end, Size.of(40, 12)))
        .contains("How it stands", "The quick questions are through", "Enter choose");
    assertThat(screen(press(end, "down down down"), Size.of(40, 12)))
        .contains("> 4", "Enter choose");
  }

  @Test
  void ctrlCLeavesFromAnywhere() {
    for (String keys : List.of("", "?", "r", "w", "e x", "/ x", "2 2 1 enter 1 5", "r / x")) {
      FullScreen left = press(small(), keys).on(Key.Named.LEAVE);
      assertThat(left.interview().screen()).as(keys).isEqualTo(new Screen.Left());
    }
  }

  @Test
  void wideCharactersAndLongWordsStayOnTheScreen() {
    String wide = "\u6D4B\u8BD5".repeat(120);
    FullScreen state = press(small(), "e");
    for (int at = 0; at < wide.length(); at++) {
      state = state.on(typed(wide.substring(at, at + 1)));
    }
    assertFits(state);
    assertFits(state.on(Key.Named.ENTER));
    assertFits(press(state.on(Key.Named.ENTER), "2 r"));
  }

  @Test
  void theNamesStandBelowTheAnswersAndAreMendedOnLines() {
    FullScreen list = press(small(), "2 r end");
    assertThat(screen(list)).contains("The process", "> ", "The company");
    FullScreen asked = press(list, "enter");
    assertThat(asked.interview().isBeginning()).isTrue();
    FullScreen back = asked.does(new Event.Named("Acme Ltd"));
    assertThat(back.interview().sheet().subject().client()).contains("Acme Ltd");
    assertThat(screen(back)).contains("Who owns the process?");
  }

  @Test
  void theEndTakesTheSameLettersAsOnLines() {
    FullScreen pause = FullScreen.of(start(SMALL, Length.QUICK)).on(typed("u")).on(typed("u"));
    assertThat(screen(pause)).contains("How it stands", "m more", "a all");
    assertThat(press(pause, "m").interview().stage()).isEqualTo(Stage.DECISION);
    assertThat(press(pause, "a").interview().stage()).isEqualTo(Stage.ALL);
  }

  private static void assertFits(FullScreen state) {
    SIZES.forEach(size -> assertFits(state, size));
  }

  private static void assertFits(FullScreen state, Size size) {
    List<AttributedString> lines = FullScreenView.lines(state, size, true);
    assertThat(lines).as("%s at %s", state.page(), size).hasSize(size.getRows());
    assertThat(lines)
        .allMatch(line -> line.columnLength() < Math.max(2, size.getColumns()))
        .noneMatch(line -> line.toString().chars().anyMatch(Character::isISOControl));
  }

  private static FullScreen small() {
    return FullScreen.of(started(SMALL));
  }

  private static InterviewState started(Script script) {
    return start(script, Length.FULL);
  }

  private static InterviewState start(Script script, Length length) {
    return InterviewState.start(script, Optional.of("Support"), Optional.of("Acme"), length);
  }

  private static Assessor core() {
    return new QuestionnaireLibrary(Path.of(""))
        .load(QuestionnaireLibrary.GENERAL)
        .fold(
            valid -> Assessor.of(valid.value()),
            invalid -> {
              throw new AssertionError(invalid.problems().toString());
            });
  }

  private static Map<String, Response> answers(FullScreen state) {
    return state.interview().sheet().answers().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().response()));
  }

  private static String screen(FullScreen state) {
    return screen(state, Size.of(80, 24));
  }

  private static String screen(FullScreen state, Size size) {
    return String.join(
        "\n",
        FullScreenView.lines(state, size, true).stream().map(AttributedString::toString).toList());
  }

  private static FullScreen press(FullScreen state, String keys) {
    return press(
        state,
        Stream.of(keys.split(" ", -1))
            .filter(key -> !key.isEmpty())
            .map(FullScreenTest::key)
            .toList());
  }

  private static FullScreen press(FullScreen state, List<Key> keys) {
    FullScreen now = state;
    for (Key key : keys) {
      now = now.on(key);
    }
    return now;
  }

  private static Key key(String name) {
    return switch (name) {
      case "up" -> Key.Named.UP;
      case "down" -> Key.Named.DOWN;
      case "right" -> Key.Named.RIGHT;
      case "end" -> Key.Named.END;
      case "enter" -> Key.Named.ENTER;
      case "escape" -> Key.Named.ESCAPE;
      case "backspace" -> Key.Named.BACKSPACE;
      case "space" -> typed(" ");
      default -> typed(name);
    };
  }

  private static Key typed(String text) {
    return new Key.Typed(text);
  }

  @Provide
  Arbitrary<List<Key>> keys() {
    List<Key> keys = new ArrayList<>(List.of(Key.Named.values()));
    keys.remove(Key.Named.LEAVE);
    for (String text : "1 2 3 0 9 . - j k u n e w r b ? / x \u00E9 \u6D4B \u0301".split(" ", -1)) {
      keys.add(typed(text));
    }
    keys.add(typed(" "));
    keys.add(typed("\uD83D\uDE00"));
    keys.addAll(List.of(Key.Named.ENTER, Key.Named.ENTER, Key.Named.DOWN, Key.Named.LEFT));
    return Arbitraries.of(keys).list().ofMaxSize(60);
  }

  @Provide
  Arbitrary<Size> sizes() {
    return Arbitraries.of(SIZES);
  }

  @Provide
  Arbitrary<List<Integer>> choices() {
    return Arbitraries.integers().between(1, 5).list().ofSize(45);
  }
}
