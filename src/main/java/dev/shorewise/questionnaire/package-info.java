/**
 * What is asked: questionnaires as valid, immutable values, and how they are read from YAML.
 *
 * <p>Start at {@link dev.shorewise.questionnaire.QuestionnaireLibrary}, which finds, reads and
 * keeps them, and at {@link dev.shorewise.questionnaire.Questionnaire}, which is what it hands out.
 * A questionnaire that exists is valid: its references resolve, its bands are exhaustive, and
 * unless it says {@code monotone: false} a better answer can never worsen the result. {@link
 * dev.shorewise.questionnaire.CanonicalForm} writes it back and hashes it.
 *
 * <p>A file becomes a questionnaire in three steps, each of which reports all it finds: {@code
 * Overlay} lays files over each other as trees; {@code QuestionnaireLoader} has the readers turn
 * the tree into parts, the names first and then what refers to them; the checks look at the whole.
 * {@code Scope} holds what has been read so far and {@code Origins} where it stands.
 *
 * <p>The questionnaires that are shipped go this way when the program is built. {@link
 * dev.shorewise.questionnaire.QuestionnairePacker} then packs them with their hash, so that a start
 * need not read YAML; who asks for a text or for places still gets the YAML.
 *
 * <p>Depends on {@code yaml}, {@code files} and {@code diagnostic}.
 */
@NullMarked
package dev.shorewise.questionnaire;

import org.jspecify.annotations.NullMarked;
