package dev.shorewise.cli;

import dev.shorewise.diagnostic.Suggestion;
import dev.shorewise.diagnostic.VisibleText;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the text of a CSV file is encoded, where the file does not show it. */
final class EncodingOption {
  private static final String DETECT = "auto";
  private static final List<String> USUAL =
      List.of("utf-8", "utf-16le", "utf-16be", "windows-1252", "windows-1250", "iso-8859-15");

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description =
          "How the file's text is encoded, such as utf-8, utf-16le or windows-1252 (default: auto,"
              + " which finds out and says so).")
  private @Nullable String name;

  /** The encoding that was named, if one was. */
  Optional<Charset> charset() {
    if (name == null || name.toLowerCase(Locale.ROOT).equals(DETECT)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw CommandFailed.because(
          ExitCode.USAGE,
          "there is no encoding '"
              + VisibleText.of(name)
              + "'; "
              + Suggestion.didYouMean(name, USUAL)
                  .orElse("usual ones are " + String.join(", ", USUAL)));
    }
  }
}
