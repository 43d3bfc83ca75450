package dev.shorewise.answers;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One answer with what backs it.
 *
 * @param note the reason in the assessor's words; a blank one is none
 * @param on the day it was given
 */
public record Answer(
    Response response, Evidence evidence, Optional<String> note, Optional<LocalDate> on) {
  public Answer {
    note = note.filter(text -> !text.isBlank());
  }

  /** An answer that is merely claimed, without note or date. */
  public static Answer of(Response response) {
    return new Answer(response, Evidence.CLAIMED, Optional.empty(), Optional.empty());
  }

  /** The same answer without its note. */
  public Answer withoutNote() {
    return new Answer(response, evidence, Optional.empty(), on);
  }

  /** The same backing for another response. */
  public Answer withResponse(Response other) {
    return new Answer(other, evidence, note, on);
  }
}
