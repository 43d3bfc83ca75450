package dev.shorewise.bench;

import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.insight.NextQuestion;
import dev.shorewise.insight.PathToGo;
import dev.shorewise.insight.Robustness;
import dev.shorewise.questionnaire.CanonicalForm;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.testing.CoreSheets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What the decision and what follows from it cost, on the general questionnaire and on one that is
 * laid over it. Each call takes the next of a thousand generated sheets, so that the median is over
 * sheets as well as over calls. The yardstick, which has nothing to do with the sheet, is the
 * canonical form of the questionnaire and its SHA-256.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DecisionBenchmark {
  private static final int SHEETS = 1000;

  /** How many of a hundred questions are open. */
  @Param({"0", "30"})
  public int open;

  /** The questionnaire that is answered. */
  @Param({"core", "customer-support"})
  public String questionnaire;

  private Questionnaire asked;
  private Assessor assessor;
  private List<AnswerSheet> sheets;
  private List<Assessment> settled;
  private int next;

  /** Makes the sheets. */
  @Setup
  public void generate() {
    asked = CoreSheets.shipped(questionnaire);
    assessor = Assessor.of(asked);
    sheets = new ArrayList<>();
    for (int seed = 0; seed < SHEETS; seed++) {
      sheets.add(CoreSheets.sheet(asked, seed, open));
    }
    settled =
        sheets.stream()
            .map(assessor::assess)
            .filter(assessment -> assessment.verdict().settled().isPresent())
            .toList();
  }

  private AnswerSheet sheet() {
    next = (next + 1) % SHEETS;
    return sheets.get(next);
  }

  @Benchmark
  public String yardstick() {
    return CanonicalForm.sha256(asked);
  }

  @Benchmark
  public Assessment assess() {
    return assessor.assess(sheet());
  }

  @Benchmark
  public PathToGo path() {
    return PathToGo.of(assessor.whatIf(sheet()));
  }

  @Benchmark
  public List<NextQuestion> nextQuestion() {
    return NextQuestion.rank(assessor.whatIf(sheet()));
  }

  /** Only a settled verdict has one. */
  @Benchmark
  public Optional<Robustness> robustness() {
    next = (next + 1) % settled.size();
    return Robustness.of(assessor, settled.get(next));
  }
}
