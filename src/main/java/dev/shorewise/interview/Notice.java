package dev.shorewise.interview;

/** What is said before asking again. */
sealed interface Notice {
  /** A sentence or two. */
  record Said(String text) implements Notice {}

  /** The explanation of what is being asked. */
  record Help() implements Notice {}

  /** All answers. */
  record Listing() implements Notice {}

  /** What each answer to the question would change. */
  record Preview() implements Notice {}
}
