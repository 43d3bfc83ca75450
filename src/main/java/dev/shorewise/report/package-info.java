/**
 * Shows assessments: as text for a terminal, as Markdown, as a page of HTML, as JSON.
 *
 * <p>Start at {@link dev.shorewise.report.Report}, the facts to show. Text, Markdown and HTML are
 * renderings of one {@code Document}, so that they cannot differ in what they say or in which
 * order. Everything that came from a file is escaped in one place per format.
 *
 * <p>Depends on {@code insight} and all below; only this package knows Jackson's JSON generator and
 * jte.
 */
@NullMarked
package dev.shorewise.report;

import org.jspecify.annotations.NullMarked;
