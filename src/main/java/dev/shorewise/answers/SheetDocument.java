package dev.shorewise.answers;

import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.diagnostic.Problems;
import dev.shorewise.diagnostic.Severity;
import dev.shorewise.diagnostic.Suggestion;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.yaml.MappingReader;
import dev.shorewise.yaml.YamlNode.Entry;
import dev.shorewise.yaml.YamlNode.Mapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** An answer sheet that has been read, but not yet held against its questionnaire. */
public final class SheetDocument {
  private final Optional<QuestionnaireReference> questionnaire;
  private final Location questionnaireAt;
  private final Location file;
  private final Mapping root;

  SheetDocument(
      Optional<QuestionnaireReference> questionnaire,
      Location questionnaireAt,
      Location file,
      Mapping root) {
    this.questionnaire = questionnaire;
    this.questionnaireAt = questionnaireAt;
    this.file = file;
    this.root = root;
  }

  /** The questionnaire that the sheet names, if it names one. */
  public Optional<QuestionnaireReference> questionnaire() {
    return questionnaire;
  }

  /** Where the sheet names its questionnaire, or where it starts. */
  public Location questionnaireAt() {
    return questionnaireAt;
  }

  /**
   * Holds the sheet against a questionnaire.
   *
   * @param sha256 the questionnaire's hash
   * @return the sheet, with a warning if it was written for another version; or everything that is
   *     wrong in it
   */
  public Checked<AnswerSheet> fit(Questionnaire wanted, String sha256) {
    return read(wanted, sha256, new Problems(), false);
  }

  /**
   * The same for going on with the sheet. If its questionnaire has changed since, answers that no
   * longer fit it are left out.
   *
   * @return the sheet, with a warning for each answer that was left out; or everything that is
   *     wrong in it
   */
  public Checked<AnswerSheet> keepWhatFits(Questionnaire wanted, String sha256) {
    return read(wanted, sha256, new Problems(), true);
  }

  private Checked<AnswerSheet> read(
      Questionnaire wanted, String sha256, Problems problems, boolean leavesOut) {
    MappingReader reader = new MappingReader(root, problems);
    reader.node("format");
    reader.node("questionnaire");
    questionnaire.ifPresent(named -> compare(named, wanted, sha256, problems));
    boolean hasChanged =
        problems.sorted().stream()
            .anyMatch(problem -> problem.code() == ProblemCode.QUESTIONNAIRE_CHANGED);
    Optional<Subject> subject = subject(reader, problems);
    Problems found = new Problems();
    SortedMap<String, Answer> answers = answers(reader, wanted, found);
    problems.addAll(
        found.sorted().stream()
            .map(problem -> leavesOut && hasChanged ? outdated(problem) : problem)
            .toList());
    reader.finish();
    return problems.check(() -> new AnswerSheet(subject.orElseThrow(), answers));
  }

  /** What is wrong with an answer only because the questionnaire is another now, as a warning. */
  private static Problem outdated(Problem problem) {
    return switch (problem.code()) {
      case UNKNOWN_QUESTION -> leftOut(problem, "it is not asked any more");
      case UNKNOWN_OPTION,
          TOO_MANY_OPTIONS,
          NOT_APPLICABLE_NOT_ALLOWED,
          NOT_A_NUMBER,
          EXCLUSIVE_OPTION ->
          leftOut(problem, "it is asked again");
      default -> problem;
    };
  }

  private static Problem leftOut(Problem problem, String consequence) {
    return new Problem(
        problem.at(),
        Severity.WARNING,
        ProblemCode.ANSWER_OUTDATED,
        problem.message(),
        Optional.of(consequence));
  }

  private void compare(
      QuestionnaireReference named, Questionnaire wanted, String sha256, Problems problems) {
    if (!named.isPath() && !named.name().equals(wanted.id())) {
      problems.error(
          questionnaireAt,
          ProblemCode.QUESTIONNAIRE_CONFLICT,
          "the sheet answers '" + named.name() + "', not '" + wanted.id() + "'");
    } else if (named.version().filter(version -> !version.equals(wanted.version())).isPresent()) {
      problems.warning(
          questionnaireAt,
          ProblemCode.QUESTIONNAIRE_CHANGED,
          "the sheet was written for version "
              + named.version().get()
              + " of '"
              + wanted.id()
              + "', this is version "
              + wanted.version());
    } else if (named.sha256().filter(hash -> !hash.equalsIgnoreCase(sha256)).isPresent()) {
      problems.warning(
          questionnaireAt,
          ProblemCode.QUESTIONNAIRE_CHANGED,
          "'" + wanted.id() + "' has changed since the sheet was written, though not its version");
    }
  }

  private Optional<Subject> subject(MappingReader reader, Problems problems) {
    Optional<MappingReader> parts = reader.mapping("subject");
    if (parts.isEmpty()) {
      if (!reader.has("subject")) {
        missingSubject(file, problems);
      }
      return Optional.empty();
    }
    Optional<String> id = parts.get().optionalText("id");
    Optional<String> client = parts.get().optionalText("client");
    Optional<String> process = parts.get().optionalText("process");
    parts.get().finish();
    if (id.isEmpty() && client.isEmpty() && process.isEmpty()) {
      if (!problems.hasErrors()) {
        missingSubject(parts.get().at(), problems);
      }
      return Optional.empty();
    }
    return Optional.of(
        id.map(given -> new Subject(given, client, process))
            .orElseGet(() -> Subject.named(client, process)));
  }

  private static void missingSubject(Location at, Problems problems) {
    problems.error(
        at,
        ProblemCode.MISSING_SUBJECT,
        "the sheet does not say whom it is about",
        "add a line such as 'subject: {client: Acme Ltd, process: Customer support}'");
  }

  private static SortedMap<String, Answer> answers(
      MappingReader reader, Questionnaire wanted, Problems problems) {
    SortedMap<String, Answer> answers = new TreeMap<>();
    Map<String, Question> questions = wanted.questionsById();
    for (Entry entry : reader.mapping("answers").map(MappingReader::entries).orElse(List.of())) {
      Question question = questions.get(entry.key().text());
      if (question == null) {
        unknownQuestion(entry, wanted, questions, problems);
      } else {
        new AnswerReader(question, problems)
            .read(entry.value())
            .ifPresent(answer -> answers.put(question.id(), answer));
      }
    }
    return answers;
  }

  private static void unknownQuestion(
      Entry entry, Questionnaire wanted, Map<String, Question> questions, Problems problems) {
    String id = entry.key().text();
    problems.error(
        entry.key().at(),
        ProblemCode.UNKNOWN_QUESTION,
        "unknown question '" + id + "'",
        Suggestion.didYouMean(id, questions.keySet())
            .orElse("'shorewise questionnaire show " + wanted.id() + "' lists the questions"));
  }
}
