package dev.shorewise.report;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What whoever hands a report over puts on it. Only formats for readers show it.
 *
 * @param title instead of whom it is about, which then stands below
 * @param preparedFor a name
 * @param preparedBy a name
 * @param date the day of the report
 */
public record Cover(
    Optional<String> title,
    Optional<String> preparedFor,
    Optional<String> preparedBy,
    Optional<LocalDate> date) {
  /** Nothing. */
  public static final Cover NONE =
      new Cover(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
