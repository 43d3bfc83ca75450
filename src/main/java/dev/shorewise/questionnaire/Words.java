package dev.shorewise.questionnaire;

import dev.shorewise.yaml.MappingReader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How enum constants are written in files. */
final class Words {
  private Words() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant under a key; nothing when the key is absent or (reported) the word is unknown. */
  static <E extends Enum<E>> Optional<E> read(MappingReader in, String key, E[] constants) {
    List<String> words = Arrays.stream(constants).<String>map(Words::of).toList();
    return in.word(key, words)
        .flatMap(word -> Arrays.stream(constants).filter(c -> of(c).equals(word)).findFirst());
  }
}
