package dev.shorewise.batch;

import dev.shorewise.diagnostic.Checked;
import dev.shorewise.questionnaire.Questionnaire;
import java.util.function.Function;

/**
 * Which questionnaire a row answers.
 *
 * @param standard for rows that name none; its dimensions are the score columns of the result
 * @param required whether a row that names another one is rejected, because the user named the
 *     standard one
 * @param byName finds the questionnaire that a row names: a shipped id or a path
 */
public record BatchQuestionnaires(
    Questionnaire standard, boolean required, Function<String, Checked<Questionnaire>> byName) {}
