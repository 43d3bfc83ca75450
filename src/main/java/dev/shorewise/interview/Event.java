package dev.shorewise.interview;

import dev.shorewise.answers.Evidence;
import dev.shorewise.answers.Response;
import java.util.Optional;

/** What somebody does in an interview. */
sealed interface Event {
  /** Says which process or company it is about. */
  record Named(String text) implements Event {}

  /** Answers the question; also with unknown. */
  record Respond(Response response) implements Event {}

  /** Says that the question does not apply. */
  record NotApplicable() implements Event {}

  /** Presses Enter and nothing else: keeps what is there, goes on. */
  record Enter() implements Event {}

  /** Goes back by one question. */
  record Back() implements Event {}

  /** Goes on by one question, and leaves this one as it is. */
  record Forward() implements Event {}

  /** Goes to a question. One that is not asked is not gone to. */
  record GoTo(String question) implements Event {}

  /**
   * Wants to change the name of the process or the company.
   *
   * @param process whether it is that of the process
   */
  record Rename(boolean process) implements Event {}

  /** Asks what this is about. */
  record Help() implements Event {}

  /**
   * Says what backs the answer. Nothing in it asks how that is said.
   *
   * @param evidence absent: as it was
   * @param note absent: as it was; blank: none
   */
  record Support(Optional<Evidence> evidence, Optional<String> note) implements Event {}

  /** Wants to be asked this much. */
  record GoOn(Stage stage) implements Event {}

  /** Wants to see all answers. */
  record ListAll() implements Event {}

  /** Wants to see what each answer would change. */
  record Preview() implements Event {}

  /**
   * Wants to change an answer.
   *
   * @param number as the list numbers them, from 1; any number
   */
  record Change(int number) implements Event {}

  /** Leaves one client of several as it is, and goes on with the next. */
  record Skip() implements Event {}

  /** Says that one client of several is none, so that its row is left out. */
  record LeaveOut() implements Event {}

  /** Leaves. */
  record Quit() implements Event {}

  /** Typed something that means nothing here. */
  record Misunderstood(String why) implements Event {}
}
