package dev.shorewise.questionnaire;

import java.util.Optional;

/**
 * What lifts an answer, in words that someone can start on Monday.
 *
 * @param action what to do
 * @param reach the option it leads to; absent on a checklist, where it adds the option it stands on
 * @param days effort, not calendar time; 0 or more
 */
public record Fix(String action, Optional<String> reach, int days) {}
