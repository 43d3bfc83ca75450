package dev.shorewise.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.Problems;
import dev.shorewise.files.TextFile;
import dev.shorewise.yaml.YamlNode.Scalar;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MappingReaderTest {
  private final Problems problems = new Problems();

  @Test
  void presentKeysAreRead() {
    MappingReader in = reader("t: text\ni: 7\nl: 123456789012\nb: true\nw: max\ns: [x, y]\n");

    assertThat(in.text("t")).isEqualTo("text");
    assertThat(in.integer("i", 0, 10, 1)).isEqualTo(7);
    assertThat(in.optionalLong("l", 0, Long.MAX_VALUE)).hasValue(123456789012L);
    assertThat(in.truth("b", false)).isTrue();
    assertThat(in.word("w", List.of("min", "max"))).contains("max");
    assertThat(in.scalars("s")).extracting(Scalar::text).containsExactly("x", "y");
    in.finish();
    assertThat(lines()).isEmpty();
  }

  @Test
  void absentKeysAndKeysWithoutAValueTakeTheDefault() {
    MappingReader in = reader("t:\ni: ~\nb: null\n");

    assertThat(in.optionalText("t")).isEmpty();
    assertThat(in.integer("i", 0, 10, 3)).isEqualTo(3);
    assertThat(in.truth("b", true)).isTrue();
    assertThat(in.word("w", List.of("x"))).isEmpty();
    assertThat(in.mapping("m")).isEmpty();
    assertThat(in.mappings("l")).isEmpty();
    assertThat(in.has("t")).isFalse();
    assertThat(lines()).isEmpty();
  }

  @Test
  void aRequiredKeyIsMissedAtItsMapping() {
    reader("a: {b: c}\n").mapping("a").orElseThrow().text("t");

    assertThat(lines()).containsExactly("f:1:4: error: 't' is missing [Y108]");
  }

  @Test
  void blankTextIsReported() {
    reader("t: ' '\n").text("t");

    assertThat(lines()).containsExactly("f:1:4: error: 't' is empty [Y109]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"11", "-1", "+5", "05", "1.5", "1e1", "x", "٥", "99999999999999999999"})
  void whatIsNoWholeNumberInTheRangeIsReported(String text) {
    assertThat(reader("i: " + text + "\n").optionalInteger("i", 0, 10)).isEmpty();

    assertThat(lines())
        .containsExactly(
            "f:1:4: error: 'i' is '" + text + "'; write a whole number from 0 to 10 [Y109]");
  }

  @Test
  void otherWordsAreReportedWithWhatWasMeant() {
    MappingReader in = reader("b: yes\nw: mix\nv: other\n");
    in.truth("b", false);
    in.word("w", List.of("min", "max"));
    in.word("v", List.of("min", "max"));

    assertThat(lines())
        .containsExactly(
            "f:1:4: error: 'b' is 'yes'; write true or false [Y109]",
            "f:2:4: error: 'w' is 'mix', not one of min, max; did you mean 'max'? [Y109]",
            "f:3:4: error: 'v' is 'other', not one of min, max; choose one of them [Y109]");
  }

  @Test
  void everyWrongKindIsReported() {
    MappingReader in = reader("t: [x]\nm: x\nl: x\nn: [x, {}]\ns: [{a: b}]\n");
    in.text("t");
    in.mapping("m");
    in.mappings("l");
    in.mappings("n");
    in.scalars("s");

    assertThat(lines())
        .containsExactly(
            "f:1:4: error: 't' should be a single value, found a list [Y106]",
            "f:2:4: error: 'm' should be keys with values, found a single value [Y106]",
            "f:3:4: error: 'l' should be a list, found a single value [Y106]",
            "f:4:5: error: 'n' should be a mapping in each item, found a single value [Y106]",
            "f:5:5: error: 's' should be a single value, found a mapping [Y106]");
  }

  @Test
  void keysThatNobodyAskedForAreReportedWithWhatWasMeant() {
    MappingReader in = reader("wieght: 1\nzzz: 2\n");
    in.integer("weight", 1, 10, 1);
    in.truth("quick", false);
    in.finish();

    assertThat(lines())
        .containsExactly(
            "f:1:1: error: unknown key 'wieght'; did you mean 'weight'? [Y107]",
            "f:2:1: error: unknown key 'zzz'; known here: quick, weight [Y107]");
  }

  private MappingReader reader(String text) {
    YamlNode.Mapping mapping =
        YamlReader.read(new TextFile("f", text))
            .fold(
                Checked.Valid::value,
                invalid -> {
                  throw new AssertionError(invalid.problems());
                });
    return new MappingReader(mapping, problems);
  }

  private List<String> lines() {
    return problems.sorted().stream().map(Problem::line).toList();
  }
}
