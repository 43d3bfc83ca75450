package dev.shorewise.batch;

import dev.shorewise.batch.ColumnMap.Source;
import dev.shorewise.batch.ColumnMap.SubjectMap;
import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.diagnostic.Problems;
import dev.shorewise.files.TextFile;
import dev.shorewise.yaml.MappingReader;
import dev.shorewise.yaml.YamlNode;
import dev.shorewise.yaml.YamlNode.Entry;
import dev.shorewise.yaml.YamlNode.Mapping;
import dev.shorewise.yaml.YamlNode.Scalar;
import dev.shorewise.yaml.YamlNode.Sequence;
import dev.shorewise.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads column maps. */
public final class ColumnMapLoader {
  /** What the first line of a map says. */
  public static final String FORMAT = "shorewise/map/1";

  private static final int MOST_HEADER_LINE = 1000;
  private static final int MOST_SUBJECTS = 100;

  private final Problems problems;
  private final WordsReader words;

  private ColumnMapLoader(Problems problems) {
    this.problems = problems;
    this.words = new WordsReader(problems);
  }

  /**
   * Reads a map as far as that is possible without a file that it fits.
   *
   * @return the map, or everything that is wrong with it, by place
   */
  public static Checked<ColumnMap> read(Checked<TextFile> file) {
    return file.then(YamlReader::read).then(ColumnMapLoader::document);
  }

  private static Checked<ColumnMap> document(Mapping root) {
    Problems problems = new Problems();
    MappingReader in = new MappingReader(root, problems);
    Optional<String> format = in.optionalText("format");
    if (!format.equals(Optional.of(FORMAT))) {
      // A file of another kind: every further complaint would be about the wrong thing.
      problems.error(
          in.at("format"),
          ProblemCode.MAP_FORMAT,
          format.map(f -> "the format is '" + f + "'").orElse("the file has no format"),
          "a column map starts with 'format: " + FORMAT + "'");
      return new Checked.Invalid<>(problems.sorted());
    }
    return new ColumnMapLoader(problems).map(in);
  }

  private Checked<ColumnMap> map(MappingReader in) {
    int headerLine = in.integer("headerLine", 1, MOST_HEADER_LINE, 1);
    MappedWords general = words.general(in);
    Part row = part(in, true);
    List<SubjectMap> subjects = new ArrayList<>();
    List<MappingReader> items = in.mappings("subjects");
    if (items.size() > MOST_SUBJECTS) {
      problems.error(
          in.at("subjects"),
          ProblemCode.TOO_LARGE,
          items.size() + " subjects",
          "a row has at most " + MOST_SUBJECTS);
    }
    for (MappingReader item : items) {
      subjects.add(subject(row, part(item, false), items.size() > 1));
    }
    if (in.has("subjects") && in.items("subjects").isEmpty()) {
      problems.error(
          in.at("subjects"),
          ProblemCode.YAML_BAD_VALUE,
          "there are no subjects",
          "leave 'subjects' out where a row holds one");
    }
    in.finish();
    return problems.check(
        () ->
            new ColumnMap(
                true,
                headerLine,
                general,
                subjects.isEmpty() ? List.of(subject(row, Part.NONE, false)) : subjects));
  }

  /** What is said for all subjects of a row, or for one of them. */
  private record Part(
      Optional<Source> client,
      Optional<Source> process,
      Optional<Source> id,
      Optional<Source> questionnaire,
      SortedMap<String, Source> answers) {
    static final Part NONE =
        new Part(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new TreeMap<>());

    List<Source> sources() {
      List<Source> sources = new ArrayList<>(answers.values());
      List.of(client, process, id, questionnaire).forEach(source -> source.ifPresent(sources::add));
      return sources;
    }
  }

  private Part part(MappingReader in, boolean isRow) {
    Part part =
        new Part(
            source(in, Columns.CLIENT),
            source(in, Columns.PROCESS),
            source(in, Columns.ID),
            source(in, Columns.QUESTIONNAIRE),
            answers(in));
    if (!isRow) {
      in.finish();
    }
    return part;
  }

  private static SubjectMap subject(Part row, Part own, boolean isOneOfSeveral) {
    SortedMap<String, Source> answers = new TreeMap<>(row.answers());
    answers.putAll(own.answers());
    return new SubjectMap(
        own.client().or(row::client),
        own.process().or(row::process),
        isOneOfSeveral ? own.id() : own.id().or(row::id),
        isOneOfSeveral ? row.id() : Optional.empty(),
        own.questionnaire().or(row::questionnaire),
        answers,
        isOneOfSeveral ? own.sources() : List.of());
  }

  private SortedMap<String, Source> answers(MappingReader in) {
    SortedMap<String, Source> answers = new TreeMap<>();
    Optional<MappingReader> entries = in.mapping("answers");
    if (entries.isPresent()) {
      for (Entry entry : entries.get().entries()) {
        String question = entry.key().text();
        source(question, entry.value(), entry.key().at())
            .ifPresent(source -> answers.put(question, source));
      }
    }
    return answers;
  }

  private Optional<Source> source(MappingReader in, String key) {
    return in.node(key).flatMap(node -> source(key, node, in.at(key)));
  }

  /** A header, or {@code column:} or {@code is:} with more about it. */
  private Optional<Source> source(String key, YamlNode node, Location at) {
    if (node instanceof Scalar scalar) {
      if (scalar.text().isBlank()) {
        problems.error(
            at,
            ProblemCode.YAML_BAD_VALUE,
            "'" + key + "' has no column",
            "write the header of a column, or leave the line out");
        return Optional.empty();
      }
      return Optional.of(new Source.Column(node.at(), scalar.text(), 0, MappedWords.NONE));
    }
    if (node instanceof Mapping mapping) {
      return source(key, new MappingReader(mapping, problems));
    }
    problems.error(
        node.at(),
        ProblemCode.YAML_WRONG_KIND,
        "'" + key + "' should be a header, found " + node.kind());
    return Optional.empty();
  }

  private Optional<Source> source(String key, MappingReader in) {
    if (in.has("column") == in.has("is")) {
      problems.error(
          in.at(),
          ProblemCode.YAML_BAD_VALUE,
          "'" + key + "' has " + (in.has("is") ? "both a column and a value" : "no column"),
          "write 'column' and a header, or 'is' and a value for all rows");
      return Optional.empty();
    }
    if (in.has("is")) {
      List<String> value = fixed(key, in);
      in.finish();
      return value.isEmpty() ? Optional.empty() : Optional.of(new Source.Fixed(in.at("is"), value));
    }
    String header = in.text("column");
    int nth = in.integer("nth", 1, Integer.MAX_VALUE, 0);
    MappedWords own = words.ofColumn(in);
    in.finish();
    return header.isEmpty()
        ? Optional.empty()
        : Optional.of(new Source.Column(in.at("column"), header, nth, own));
  }

  private List<String> fixed(String key, MappingReader in) {
    Optional<YamlNode> value = in.node("is");
    if (value.filter(Sequence.class::isInstance).isPresent()) {
      return in.scalars("is").stream().map(Scalar::text).toList();
    }
    if (value.filter(is -> is instanceof Scalar scalar && scalar.text().isBlank()).isPresent()) {
      problems.error(
          in.at("is"),
          ProblemCode.YAML_BAD_VALUE,
          "nothing stands for '" + key + "' yet",
          "write what it is in every row behind 'is', or the header of a column instead of {is: …}");
      return List.of();
    }
    String text = in.text("is");
    return text.isEmpty() ? List.of() : List.of(text);
  }
}
