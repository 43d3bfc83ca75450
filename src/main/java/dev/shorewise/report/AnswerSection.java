package dev.shorewise.report;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.Response;
import dev.shorewise.assessment.AnswerState;
import dev.shorewise.assessment.Assessment;
import dev.shorewise.diagnostic.ShortText;
import dev.shorewise.questionnaire.Dimension;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.report.Document.Block;
import dev.shorewise.report.Document.Section;
import dev.shorewise.report.Document.Tone;
import java.util.ArrayList;
import java.util.List;

/** Every question with its answer and what backs it. */
final class AnswerSection {
  /** Characters; the sheet and JSON have the whole. */
  private static final int MOST_OF_NOTE = 2000;

  private AnswerSection() {}

  static Section of(Assessment assessment, Answers answers) {
    List<Block> blocks = new ArrayList<>();
    for (Dimension dimension : assessment.questionnaire().dimensions()) {
      List<Question> questions =
          assessment.questionnaire().questions().stream()
              .filter(question -> question.dimension().equals(dimension.id()))
              .toList();
      if (!questions.isEmpty()) {
        blocks.add(new Block.Heading(dimension.title()));
        questions.forEach(question -> blocks.add(reply(assessment, answers, question)));
      }
    }
    return new Section(Section.Kind.ANSWERS, "All answers", blocks);
  }

  private static Block reply(Assessment assessment, Answers answers, Question question) {
    AnswerState state = answers.state(question.id());
    List<String> details = new ArrayList<>();
    Answer answer = assessment.sheet().answers().get(question.id());
    String backing = question.id();
    if (answer != null) {
      // Nothing can back what is not known.
      backing +=
          answer.response() instanceof Response.Unknown ? "" : ", " + answer.evidence().word();
      backing += answer.on().map(day -> ", " + day).orElse("");
    }
    details.add(backing);
    if (answer != null) {
      answer
          .note()
          .ifPresent(note -> details.add("Note: " + ShortText.startOf(note, MOST_OF_NOTE)));
    }
    return new Block.Reply(
        question.ask(),
        state.isOpen() ? Tone.OPEN : Tone.NEUTRAL,
        answers.inWords(question),
        details);
  }
}
