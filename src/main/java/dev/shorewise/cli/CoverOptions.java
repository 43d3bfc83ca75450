package dev.shorewise.cli;

import dev.shorewise.AppContext;
import dev.shorewise.report.Cover;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What whoever hands a report over puts on it. */
final class CoverOptions {
  private static final String TODAY = "today";

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "Title of the report, instead of whom it is about.")
  private @Nullable String title;

  @Option(
      names = "--prepared-for",
      paramLabel = "NAME",
      description = "For whom the report was made.")
  private @Nullable String preparedFor;

  @Option(
      names = "--prepared-by",
      paramLabel = "NAME",
      description = "By whom the report was made.")
  private @Nullable String preparedBy;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description =
          "Date on the report, as 2026-10-01, or today. A page has today's unless this says"
              + " another; SOURCE_DATE_EPOCH says which day is today.")
  private @Nullable String date;

  /** Whether any of them is given. */
  boolean isGiven() {
    return Stream.of(title, preparedFor, preparedBy, date).anyMatch(option -> option != null);
  }

  /**
   * What stands on the report.
   *
   * @param dated whether it has a date even if none is asked for
   */
  Cover cover(AppContext app, boolean dated) {
    return new Cover(
        Optional.ofNullable(title),
        Optional.ofNullable(preparedFor),
        Optional.ofNullable(preparedBy),
        date(app, dated));
  }

  private Optional<LocalDate> date(AppContext app, boolean dated) {
    if (date == null ? dated : date.equals(TODAY)) {
      return Optional.of(today(app));
    }
    try {
      return Optional.ofNullable(date).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw CommandFailed.because(
          ExitCode.USAGE, "--date is '" + date + "'; give a day as 2026-10-01, or 'today'");
    }
  }

  private static LocalDate today(AppContext app) {
    Optional<String> epoch = app.variable("SOURCE_DATE_EPOCH");
    if (epoch.isEmpty()) {
      return LocalDate.now(app.clock());
    }
    try {
      return LocalDate.ofInstant(
          Instant.ofEpochSecond(Long.parseLong(epoch.get().strip())), ZoneOffset.UTC);
    } catch (NumberFormatException | DateTimeException e) {
      throw CommandFailed.because(
          ExitCode.USAGE,
          "SOURCE_DATE_EPOCH is '" + epoch.get() + "'; it has to be seconds since 1970");
    }
  }
}
