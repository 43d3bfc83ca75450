package dev.shorewise.interview;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.Response;
import dev.shorewise.answers.Subject;
import dev.shorewise.assessment.Assessment;
import dev.shorewise.questionnaire.Question;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where an interview stands. Immutable: an event makes the next state, and the same events always
 * lead to the same state. No event ever takes an answer away.
 *
 * @param sheet what has been answered so far; questions that are hidden now keep their answers
 * @param assessment of that sheet
 * @param pending what backs answers that have not been given yet, by question
 */
record InterviewState(
    Script script,
    Opening opening,
    Screen screen,
    AnswerSheet sheet,
    Assessment assessment,
    Course course,
    SortedMap<String, Backing> pending,
    Optional<Notice> notice) {
  static final String AT_THE_FIRST = "This is the first question; there is nothing before it.";
  static final String WORK_IS_CHOSEN =
      "The work and its questions are chosen already. For others leave (q) and start anew; r"
          + " changes the names once the questions have begun.";
  static final String AT_THE_FIRST_OF_CHOSEN_WORK =
      "This is the first question; the work and its questions are chosen already. For others leave"
          + " (q) and start anew; r changes the names.";
  static final String NAME_IN_A_FEW_WORDS =
      "Please name the process in a few words, such as customer support.";

  InterviewState {
    pending = Collections.unmodifiableSortedMap(new TreeMap<>(pending));
  }

  /** A new interview: asks for what the subject lacks, then for all the rest. */
  static InterviewState start(
      Script script, Optional<String> process, Optional<String> client, Length length) {
    AnswerSheet sheet = new AnswerSheet(subject(process, client), new TreeMap<>());
    boolean asksLength = length == Length.ASKED_FOR && script.hasQuick();
    Opening opening = Opening.of(process, client, asksLength);
    return at(script, opening, sheet, script.stage(length)).begun();
  }

  /** An interview that goes on at the first question without an answer. */
  static InterviewState resume(Script script, AnswerSheet sheet, Length length) {
    return at(script, Opening.NONE, sheet, script.stage(length)).begun();
  }

  /** A new interview that has some answers already, and asks again what was not known. */
  static InterviewState from(Script script, AnswerSheet given, Length length) {
    SortedMap<String, Backing> pending = Backing.ofUnknown(given);
    AnswerSheet known = given;
    for (String question : pending.keySet()) {
      known = known.without(question);
    }
    InterviewState state = at(script, Opening.NONE, known, script.stage(length));
    return state.withPending(pending).begun();
  }

  /** An interview about what is to be asked of one client of several. */
  static InterviewState complete(Script script) {
    ClientCase client = script.client().orElseThrow();
    Subject subject = subject(client.sheet().process(), client.sheet().client());
    AnswerSheet sheet = new AnswerSheet(subject, client.given());
    return at(script, Opening.of(client), sheet, Stage.ALL).begun();
  }

  private static InterviewState at(Script script, Opening opening, AnswerSheet sheet, Stage stage) {
    return new InterviewState(
        script,
        opening,
        new Screen.Review(),
        sheet,
        script.assess(sheet),
        new Course(stage, script.answeredBeyondQuick(sheet), Optional.empty()),
        new TreeMap<>(),
        Optional.empty());
  }

  private InterviewState begun() {
    return opening.first().map(this::withScreen).orElseGet(() -> Steps.forward(this));
  }

  private static Subject subject(Optional<String> process, Optional<String> client) {
    // Until the process is named nothing is saved, so that this id is never seen.
    return process.isEmpty() && client.isEmpty()
        ? new Subject("unnamed", client, process)
        : Subject.named(client, process);
  }

  /** Whether the interview has come to an end. */
  boolean isOver() {
    return screen instanceof Screen.Finished
        || screen instanceof Screen.Skipped
        || screen instanceof Screen.LeftOut
        || screen instanceof Screen.Before
        || screen instanceof Screen.Left;
  }

  /** Whether it asks what it is about, or how long it may be, rather than the questions. */
  boolean isBeginning() {
    return opening.has(screen) || screen instanceof Screen.Rename;
  }

  /** Whether it is about one client of a file of them, of whom only some things are asked. */
  boolean isOneOfSeveral() {
    return script.client().isPresent();
  }

  Stage stage() {
    return course.stage();
  }

  /** The questions that are asked, in order; where each next one is chosen, those so far. */
  List<String> visible() {
    return stage().isAdaptive()
        ? script.visible(assessment, course.chosen())
        : script.visible(assessment, stage());
  }

  /** All without an answer, whether this stage asks them or not. */
  List<String> unanswered() {
    return script.visible(assessment, Stage.ALL).stream().filter(id -> !isAnswered(id)).toList();
  }

  /** Those without an answer from which a stage chooses; none where the order is given. */
  List<String> candidates(Stage other) {
    return other.isAdaptive() ? script.bearing(sheet, other, unanswered()) : List.of();
  }

  /** The question that is being asked. */
  Optional<Question> question() {
    return screen instanceof Screen.Asking asking
        ? Optional.of(script.question(asking.question()))
        : Optional.empty();
  }

  Optional<Answer> answer(String question) {
    return Optional.ofNullable(sheet.answers().get(question));
  }

  /** What a file says to a question that has no answer yet. */
  Optional<Response> suggested(String question) {
    return isAnswered(question)
        ? Optional.empty()
        : script.client().flatMap(client -> client.suggested(question));
  }

  /** What a file has here that is not taken as it is, in a sentence or two. */
  Optional<String> remark(Question question) {
    return script
        .client()
        .flatMap(client -> client.remark(question))
        .map(said -> suggested(question.id()).isPresent() ? said + " Enter takes it." : said);
  }

  boolean isAnswered(String question) {
    return sheet.answers().containsKey(question);
  }

  /** What follows. */
  InterviewState on(Event event) {
    InterviewState now = withNotice(Optional.empty());
    if (isOver()) {
      return this;
    }
    if (event instanceof Event.Quit) {
      return now.withScreen(new Screen.Left());
    }
    if (event instanceof Event.Skip) {
      return isOneOfSeveral() ? now.withScreen(new Screen.Skipped()) : now;
    }
    if (event instanceof Event.LeaveOut) {
      return isOneOfSeveral() ? now.withScreen(new Screen.LeftOut()) : now;
    }
    if (event instanceof Event.Help) {
      return now.withNotice(Optional.of(new Notice.Help()));
    }
    if (!isBeginning() && event instanceof Event.ListAll) {
      return now.withNotice(Optional.of(new Notice.Listing()));
    }
    if (!isBeginning() && event instanceof Event.Rename rename && !isOneOfSeveral()) {
      return now.withScreen(new Screen.Rename(rename.process(), screen));
    }
    if (event instanceof Event.Misunderstood misunderstood) {
      return now.say(misunderstood.why());
    }
    if (event instanceof Event.Back) {
      return Steps.back(now);
    }
    if (event instanceof Event.GoTo to && visible().contains(to.question())) {
      return now.withReturnTo(Optional.empty()).withScreen(new Screen.Asking(to.question()));
    }
    if (!isBeginning() && event instanceof Event.Change change) {
      return now.change(change.number());
    }
    if (screen instanceof Screen.Asking asking) {
      return now.onQuestion(script.question(asking.question()), event);
    }
    if (screen instanceof Screen.AskLength) {
      return now.onLength(event);
    }
    return isBeginning() ? now.onSubject(event) : now.onPause(event);
  }

  private InterviewState change(int number) {
    List<String> visible = visible();
    return number >= 1 && number <= visible.size()
        ? on(new Event.GoTo(visible.get(number - 1)))
        : say(
            visible.isEmpty()
                ? "No question is asked here."
                : "The questions are numbered from 1 to " + visible.size() + ".");
  }

  /** Whether it asks for the name of the process, rather than the company. */
  boolean asksProcess() {
    return screen instanceof Screen.AskProcess
        || (screen instanceof Screen.Rename rename && rename.process());
  }

  private InterviewState onLength(Event event) {
    if (event instanceof Event.GoOn goOn) {
      return withStage(goOn.stage()).afterOpening();
    }
    return event instanceof Event.Enter
        ? afterOpening()
        : say("Type 1 for the quick interview or 2 for the full one.");
  }

  private InterviewState onSubject(Event event) {
    boolean process = asksProcess();
    if (event instanceof Event.Named named && !named.text().isBlank()) {
      Optional<String> name = Optional.of(named.text());
      Subject subject =
          process
              ? subject(name, sheet.subject().client())
              : subject(sheet.subject().process(), name);
      return withSheet(new AnswerSheet(subject, sheet.answers())).afterOpening();
    }
    Optional<String> given = process ? sheet.subject().process() : sheet.subject().client();
    boolean mayBeLeftOut = !process && !isOneOfSeveral();
    if (event instanceof Event.Enter && (mayBeLeftOut || given.isPresent())) {
      return afterOpening();
    }
    return say(process ? NAME_IN_A_FEW_WORDS : "Please name the company.");
  }

  /** To what is asked next before the questions, then to these. */
  InterviewState afterOpening() {
    return screen instanceof Screen.Rename rename
        ? withScreen(rename.from())
        : opening.after(screen).map(this::withScreen).orElseGet(() -> Steps.again(this));
  }

  private InterviewState onQuestion(Question question, Event event) {
    if (event instanceof Event.Respond respond) {
      return respond(question, respond.response());
    }
    if (event instanceof Event.NotApplicable) {
      return question.notApplicable()
          ? respond(question, new Response.NotApplicable())
          : say("This question applies to all work. Choose an answer, or u if it is not known.");
    }
    if (event instanceof Event.Support support) {
      return support(question, new Backing(support.evidence(), support.note()));
    }
    if (event instanceof Event.Preview) {
      return withNotice(Optional.of(new Notice.Preview()));
    }
    Optional<Response> suggested = suggested(question.id());
    if (event instanceof Event.Enter && suggested.isPresent()) {
      return respond(question, suggested.get());
    }
    boolean passes = event instanceof Event.Forward && course.returnTo().isPresent();
    if (passes || (isAnswered(question.id()) && isOnward(event))) {
      return Steps.again(this);
    }
    return say("Please answer, or type u if it is not known. ? explains the question.");
  }

  private static boolean isOnward(Event event) {
    return event instanceof Event.Enter || event instanceof Event.Forward;
  }

  private InterviewState respond(Question question, Response response) {
    AnswerChange change = AnswerChange.of(answer(question.id()), response);
    Backing backing = pending.getOrDefault(question.id(), Backing.NONE);
    InterviewState next =
        Steps.afterAnswer(
            withSheet(sheet.with(question.id(), backing.behind(change.answer())))
                .withPending(question.id(), Backing.NONE),
            change.isOther());
    return change.losesEvidence()
        ? next.say(
            "The evidence backed your earlier answer, so this one counts as claimed. Go back (b)"
                + " and type e to change that.")
        : next;
  }

  private InterviewState support(Question question, Backing backing) {
    if (isOneOfSeveral()) {
      return say("A CSV file has no place for notes and evidence; only an answer sheet has.");
    }
    if (backing.equals(Backing.NONE)) {
      return say(
          "Type e and what backs the answer: claimed, documented or verified, a note, or both."
              + " For example: e documented Handbook of May. A lone - after e takes it away.");
    }
    Optional<Answer> answer = answer(question.id());
    if (answer.isPresent()) {
      return withSheet(sheet.with(question.id(), backing.behind(answer.get()))).say("Noted.");
    }
    Backing sofar = pending.getOrDefault(question.id(), Backing.NONE);
    return withPending(question.id(), sofar.then(backing)).say("Noted. Now the answer itself:");
  }

  private InterviewState onPause(Event event) {
    if (event instanceof Event.Enter) {
      return withScreen(new Screen.Finished());
    }
    if (event instanceof Event.GoOn goOn && stage() != Stage.ALL) {
      return Steps.forward(withStage(goOn.stage()));
    }
    return say(EndWords.expected(this));
  }

  /** The same, with nothing said. */
  InterviewState silent() {
    return withNotice(Optional.empty());
  }

  InterviewState say(String text) {
    return withNotice(Optional.of(new Notice.Said(text)));
  }

  InterviewState withScreen(Screen other) {
    return new InterviewState(script, opening, other, sheet, assessment, course, pending, notice);
  }

  private InterviewState withSheet(AnswerSheet other) {
    return new InterviewState(
        script, opening, screen, other, script.assess(other), course, pending, notice);
  }

  InterviewState with(Course other) {
    return new InterviewState(script, opening, screen, sheet, assessment, other, pending, notice);
  }

  InterviewState withStage(Stage other) {
    return with(course.withStage(other));
  }

  InterviewState withReturnTo(Optional<String> other) {
    return with(course.returningTo(other));
  }

  private InterviewState withPending(String question, Backing backing) {
    TreeMap<String, Backing> other = new TreeMap<>(pending);
    if (backing.equals(Backing.NONE)) {
      other.remove(question);
    } else {
      other.put(question, backing);
    }
    return withPending(other);
  }

  private InterviewState withPending(SortedMap<String, Backing> other) {
    return new InterviewState(script, opening, screen, sheet, assessment, course, other, notice);
  }

  private InterviewState withNotice(Optional<Notice> other) {
    return new InterviewState(script, opening, screen, sheet, assessment, course, pending, other);
  }
}
