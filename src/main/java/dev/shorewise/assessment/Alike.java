package dev.shorewise.assessment;

import dev.shorewise.answers.Response;

/**
 * Answers to a question that no rule and no {@code showIf} tells apart and that score and fit
 * alike.
 *
 * @param response one of them, which stands for all
 * @param count how many of the allowed answers are among them; at least 1
 */
public record Alike(Response response, int count) {
  Alike andOneMore() {
    return new Alike(response, count + 1);
  }
}
