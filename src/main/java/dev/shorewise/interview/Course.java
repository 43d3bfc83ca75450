package dev.shorewise.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way that an interview takes through the questions.
 *
 * @param stage how far it goes before it stops
 * @param chosen the questions that were asked because they were the best next ones, in the order in
 *     which they were asked
 * @param returnTo the question from which somebody went back, while they are on the way there again
 */
record Course(Stage stage, List<String> chosen, Optional<String> returnTo) {
  Course {
    chosen = List.copyOf(chosen);
  }

  Course withStage(Stage other) {
    return new Course(other, chosen, returnTo);
  }

  Course withChosen(String question) {
    List<String> other = new ArrayList<>(chosen);
    other.add(question);
    return new Course(stage, other, returnTo);
  }

  Course returningTo(Optional<String> question) {
    return new Course(stage, chosen, question);
  }
}
