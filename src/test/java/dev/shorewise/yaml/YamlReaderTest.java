package dev.shorewise.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.files.TextFile;
import dev.shorewise.yaml.YamlNode.Entry;
import dev.shorewise.yaml.YamlNode.Mapping;
import dev.shorewise.yaml.YamlNode.Scalar;
import dev.shorewise.yaml.YamlNode.Sequence;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class YamlReaderTest {
  @Nested
  final class Places {
    @Test
    void everyKeyAndValueKnowsWhereItStands() {
      assertThat(outline("a: 1\nb: [x, 'y']\nc:\n  - - d\n    - e\n  - f: g\n    h: \"i\"\n"))
          .containsExactly(
              "1:1 mapping",
              "1:1 key a",
              "1:4 plain 1",
              "2:1 key b",
              "2:4 list",
              "2:5 plain x",
              "2:8 quoted y",
              "3:1 key c",
              "4:3 list",
              "4:5 list",
              "4:7 plain d",
              "5:7 plain e",
              "6:5 mapping",
              "6:5 key f",
              "6:8 plain g",
              "7:5 key h",
              "7:8 quoted i");
    }

    @Test
    void aPairInAFlowListAndAKeyAfterAQuestionMarkAreMappings() {
      assertThat(outline("a: [b: c]\n? long key\n: d\n"))
          .containsExactly(
              "1:1 mapping",
              "1:1 key a",
              "1:4 list",
              "1:5 mapping",
              "1:5 key b",
              "1:8 plain c",
              "2:3 key long key",
              "3:3 plain d");
    }

    @Test
    void aCharacterOfTwoCharsCountsAsOne() {
      assertThat(outline("a: {😀: 'b', c: \"d\"}\n"))
          .containsExactly(
              "1:1 mapping",
              "1:1 key a",
              "1:4 mapping",
              "1:5 key 😀",
              "1:8 quoted b",
              "1:13 key c",
              "1:16 quoted d");
    }

    @Test
    void windowsLineEndsChangeNothing() {
      String text = "a: x\nb:\n  - 'y'\n  - |\n    z\n    z\nc: d\n";

      assertThat(outline(text.replace("\n", "\r\n"))).isEqualTo(outline(text));
    }

    @Test
    void aByteOrderMarkChangesNothing() {
      byte[] bytes = "\uFEFFa: 'b'\n".getBytes(StandardCharsets.UTF_8);

      Checked<Mapping> read = TextFile.decode("f", bytes).then(YamlReader::read);

      assertThat(outline(value(read))).containsExactly("1:1 mapping", "1:1 key a", "1:4 quoted b");
    }
  }

  @Nested
  final class Scalars {
    @ParameterizedTest
    @ValueSource(strings = {"0x1F", "012", "1_000", "+1", "12.50", "yes", "true", "2026-10-01"})
    void textStaysAsItIsWritten(String text) {
      assertThat(onlyValue("a: " + text + "\n").text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:\n", "a: null\n", "a: ~\n", "{a}\n", "? a\n"})
    void nothingIsNothing(String text) {
      assertThat(onlyValue(text).isNothing()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: ''\n", "a: 'null'\n", "a: \"~\"\n", "a: Null\n", "a: |\n  ~\n"})
    void textThatLooksLikeNothingIsText(String text) {
      assertThat(onlyValue(text).isNothing()).isFalse();
    }

    @Test
    void blocksAreQuotedWherePlainTextIsNot() {
      assertThat(onlyValue("a: |\n  b\n  c\n")).extracting("text", "quoted").contains("b\nc\n");
      assertThat(onlyValue("a: >-\n  b\n  c\n").quoted()).isTrue();
      assertThat(onlyValue("a: b\n  c\n").quoted()).isFalse();
    }

    @Test
    void aVeryLongNumberIsStillText() {
      assertThat(onlyValue("a: " + "7".repeat(5000) + "\n").text()).hasSize(5000);
    }
  }

  @Nested
  final class Strictness {
    @Test
    void everyDuplicateKeyIsReportedWithBothPlaces() {
      assertThat(problems("a: 1\nb: {c: 1, c: 2}\na: 2\n"))
          .containsExactly(
              "f:2:11: error: 'c' stands here a second time; the first is at line 2, column 5"
                  + " [Y103]",
              "f:3:1: error: 'a' stands here a second time; the first is at line 1, column 1"
                  + " [Y103]");
    }

    @Test
    void quotesDoNotMakeAKeyAnotherOne() {
      assertThat(problems("a: 1\n'a': 2\n")).hasSize(1);
    }

    @Test
    void anchorsAliasesAndMergeKeysAreReportedOneByOne() {
      assertThat(problems("a: &x 1\nb: &y {c: d}\n&z e: *x\nf: {<<: *y}\ng: [*x]\nh: &w [1]\n"))
          .containsExactly(
              "f:1:4: error: '&x' is an anchor; write the value out [Y104]",
              "f:2:4: error: '&y' is an anchor; write the value out [Y104]",
              "f:3:1: error: '&z' is an anchor; write the value out [Y104]",
              "f:3:7: error: '*x' is an alias; write the value out, or put it in quotes if the star"
                  + " is meant [Y104]",
              "f:4:5: error: '<<' is a merge key; write the keys out [Y104]",
              "f:4:9: error: '*y' is an alias; write the value out, or put it in quotes if the star"
                  + " is meant [Y104]",
              "f:5:5: error: '*x' is an alias; write the value out, or put it in quotes if the star"
                  + " is meant [Y104]",
              "f:6:4: error: '&w' is an anchor; write the value out [Y104]");
    }

    @Test
    void whatLooksLikeAnAnchorInQuotesIsText() {
      assertThat(problems("a: '&x'\nb: \"*y\"\nc: '!z'\nd: fish & chips\n")).isEmpty();
    }

    @Test
    void tagsAreReportedOnce() {
      assertThat(problems("a: !!str 1\nb: !x {c: d}\n"))
          .containsExactly(
              "f:1:4: error: '!!str' is a tag; leave it out [Y104]",
              "f:2:4: error: '!x' is a tag; leave it out [Y104]");
    }

    @Test
    void aSecondDocumentIsReportedWhereItStarts() {
      assertThat(problems("---\na: 1\n---\nb: 2\n"))
          .containsExactly("f:3:1: error: a second document starts here; keep one [Y105]");
      assertThat(problems("a: 1\n...\n--- # empty\n")).singleElement().asString().contains(":3:1:");
      assertThat(problems("--- \na: 1\n...\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# a comment\n"})
    void anEmptyFileIsReported(String text) {
      assertThat(problems(text)).containsExactly("f: error: the file is empty [Y102]");
    }

    @Test
    void theTopHasToBeAMapping() {
      assertThat(problems("~\n"))
          .containsExactly(
              "f:1:1: error: expected keys with values at the top, found nothing [Y102]");
      assertThat(problems("- a\n"))
          .containsExactly(
              "f:1:1: error: expected keys with values at the top, found a list [Y106]");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '>',
        value = {
          "a: b: c            > 1:5  > mapping values are not allowed here",
          "a: [1, 2|b: 3      > 2:2  > expected ',' or ']', but got :; it begins at line 1, column 4",
          "a: 1|b: \"x        > 3:1  > found unexpected end of stream; it begins at line 2, column 4",
          "a:|\t- b           > 2:1  > found character '\\t(TAB)'",
          "a: @x              > 1:4  > found character '@'",
          "a: - b             > 1:4  > not valid YAML: sequence entries are not allowed here",
          "a: 1|? [b]|: c     > 2:4  > a key has to be a single value",
        })
    void aSyntaxErrorIsReportedWhereItIs(String text, String place, String message) {
      assertThat(problems(text.replace("|", "\n").replace("\\t", "\t") + "\n"))
          .singleElement()
          .asString()
          .startsWith("f:" + place + ": error: not valid YAML: ")
          .contains(message)
          .endsWith("[Y101]");
    }

    @Test
    void aControlCharacterIsReportedWhereItIs() {
      assertThat(problems("a: 1\nb: 😀\u0001\n"))
          .containsExactly(
              "f:2:5: error: not valid YAML: the character U+0001 is not allowed [Y101]");
    }

    @Test
    void whatWasFoundBeforeASyntaxErrorIsReportedToo() {
      assertThat(problems("a: &x 1\na: 2\nb: [\n")).hasSize(3);
    }

    @Test
    void nestingHasALimit() {
      assertThat(problems("a: " + "[".repeat(48) + "]".repeat(48))).isEmpty();
      assertThat(problems("a: " + "[".repeat(50) + "]".repeat(50)))
          .containsExactly("f:1:53: error: more than 50 levels of nesting [Y110]");
      assertThat(problems("a: " + "[{b: ".repeat(20_000)))
          .singleElement()
          .asString()
          .contains("Y110");
    }

    @Test
    void whatIsNoTextOrTooLongIsReported() {
      byte[] latin1 = "a: \u00e4\n".getBytes(StandardCharsets.ISO_8859_1);
      byte[] large = ("a: " + "x".repeat(1 << 20)).getBytes(StandardCharsets.UTF_8);

      assertThat(lines(TextFile.decode("f", latin1).then(YamlReader::read)))
          .containsExactly("f: error: the file is not UTF-8 text; save it as UTF-8 [F103]");
      assertThat(lines(TextFile.decode("f", large).then(YamlReader::read)))
          .containsExactly("f: error: the file is larger than 1 MiB [F102]");
    }
  }

  @Property(tries = 500)
  void noTextMakesItThrow(
      @ForAll
          @StringLength(max = 40)
          @Chars({'a', ':', ' ', '\n', '-', '[', ']', '{', '}', '&', '*', '!', '\'', '"', '|'})
          String text) {
    for (Problem problem : YamlReader.read(new TextFile("f", text)).problems()) {
      assertThat(problem.at().line()).isBetween(0, text.split("\n", -1).length);
    }
  }

  private static List<String> problems(String text) {
    return lines(YamlReader.read(new TextFile("f", text)));
  }

  private static List<String> lines(Checked<?> checked) {
    return checked.problems().stream().map(Problem::line).toList();
  }

  private static Mapping value(Checked<Mapping> checked) {
    return checked.fold(
        Checked.Valid::value,
        invalid -> {
          throw new AssertionError(invalid.problems());
        });
  }

  private static Scalar onlyValue(String text) {
    Mapping mapping = value(YamlReader.read(new TextFile("f", text)));
    assertThat(mapping.entries()).hasSize(1);
    return (Scalar) mapping.entries().get(0).value();
  }

  private static List<String> outline(String text) {
    return outline(value(YamlReader.read(new TextFile("f", text))));
  }

  private static List<String> outline(YamlNode node) {
    String place = node.at().line() + ":" + node.at().column() + " ";
    List<String> lines = new ArrayList<>();
    if (node instanceof Scalar scalar) {
      lines.add(place + (scalar.quoted() ? "quoted " : "plain ") + scalar.text().strip());
    } else if (node instanceof Sequence sequence) {
      lines.add(place + "list");
      sequence.items().forEach(item -> lines.addAll(outline(item)));
    } else if (node instanceof Mapping mapping) {
      lines.add(place + "mapping");
      for (Entry entry : mapping.entries()) {
        Scalar key = entry.key();
        lines.add(key.at().line() + ":" + key.at().column() + " key " + key.text());
        lines.addAll(outline(entry.value()));
      }
    }
    return lines;
  }
}
