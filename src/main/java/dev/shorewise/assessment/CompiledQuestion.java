package dev.shorewise.assessment;

import dev.shorewise.answers.Response;
import dev.shorewise.questionnaire.Option;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Question.Select;
import dev.shorewise.questionnaire.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A question with its options turned into bits and numbers. */
final class CompiledQuestion {
  final int index;
  final Question question;

  /** Its dimension's place. */
  final int dimension;

  final Role role;

  /** What 1/100 of full points is in {@link Fill#value}; common to the dimension. */
  private final long valueScale;

  /** What 1 point of fit is in {@link Fill#fit}; common to the questionnaire. */
  private final long fitScale;

  private final List<String> models;
  private final List<Fill> single = new ArrayList<>();
  private final Map<List<Long>, Alike> alike = new LinkedHashMap<>();
  private List<Long> told = List.of();
  private List<Fill> fills = List.of();
  private long minValue;
  private long maxValue;
  private FitBounds fitBounds = new FitBounds(List.of(), 0);

  CompiledQuestion(
      int index,
      Question question,
      int dimension,
      Role role,
      List<String> models,
      long valueScale,
      long fitScale) {
    this.index = index;
    this.question = question;
    this.dimension = dimension;
    this.role = role;
    this.models = models;
    this.valueScale = valueScale;
    this.fitScale = fitScale;
    for (int i = 0; i < question.options().size(); i++) {
      single.add(fill(1L << i));
    }
  }

  String id() {
    return question.id();
  }

  int weight() {
    return question.weight();
  }

  /** All options, as bits. */
  long allOptions() {
    return -1L >>> (Long.SIZE - question.options().size());
  }

  long bitOf(String option) {
    return 1L << question.place(option);
  }

  /**
   * The answers that differ in points, in fit, or to one of the conditions: those alike are one.
   *
   * @return at least one
   */
  List<Fill> fills() {
    return fills;
  }

  long minValue() {
    return minValue;
  }

  long maxValue() {
    return maxValue;
  }

  /** Between what the fits of {@link #fills} lie. */
  FitBounds fitBounds() {
    return fitBounds;
  }

  /**
   * Works out {@link #fills}.
   *
   * @param told the sets of options that some rule or {@code showIf} asks for
   */
  void distinguish(List<Long> told) {
    this.told = told;
    Map<List<Long>, Fill> distinct = new LinkedHashMap<>();
    for (Fill fill : every()) {
      List<Long> signature = signature(fill);
      distinct.putIfAbsent(signature, fill);
      alike.merge(signature, new Alike(response(fill), 1), (one, other) -> one.andOneMore());
    }
    fills = List.copyOf(distinct.values());
    minValue = fills.stream().mapToLong(fill -> fill.value).min().orElseThrow();
    maxValue = fills.stream().mapToLong(fill -> fill.value).max().orElseThrow();
    fitBounds = new FitBounds(fills, question.hasFit() ? models.size() : 0);
  }

  /** All that anything can tell of a fill. */
  private List<Long> signature(Fill fill) {
    List<Long> signature = new ArrayList<>();
    signature.add(fill.value);
    for (int model = 0; question.hasFit() && model < models.size(); model++) {
      signature.add(fill.fit(model));
    }
    told.forEach(options -> signature.add((fill.options & options) == 0 ? 0L : 1L));
    return signature;
  }

  private List<Fill> every() {
    if (question.select() != Select.MANY) {
      return single;
    }
    long exclusive = 0;
    for (int i = 0; i < question.options().size(); i++) {
      exclusive |= question.options().get(i).exclusive() ? 1L << i : 0;
    }
    List<Fill> every = new ArrayList<>();
    for (long options = 1; options <= allOptions(); options++) {
      if (Long.bitCount(options) == 1 || (options & exclusive) == 0) {
        every.add(fill(options));
      }
    }
    return every;
  }

  /** Responses with the fills that {@link #fills} tells apart, and not-applicable if allowed. */
  List<Response> distinctResponses() {
    List<Response> responses = new ArrayList<>();
    alike.values().forEach(each -> responses.add(each.response()));
    if (question.notApplicable()) {
      responses.add(new Response.NotApplicable());
    }
    return responses;
  }

  /** The answers that nothing tells from this one, which answers the question. */
  Alike alike(Response response) {
    if (response instanceof Response.NotApplicable) {
      return new Alike(response, 1);
    }
    Fill fill = fill(response);
    Alike found = fill == Fill.OPEN ? null : alike.get(signature(fill));
    if (found == null) {
      throw new IllegalArgumentException(response + " does not answer " + question.id());
    }
    return found;
  }

  /** The fill of a response. */
  Fill fill(Response response) {
    if (response instanceof Response.Chosen chosen) {
      long options = 0;
      for (String option : chosen.options()) {
        options |= bitOf(option);
      }
      return question.select() == Select.MANY
          ? fill(options)
          : single.get(Long.numberOfTrailingZeros(options));
    }
    if (response instanceof Response.Amount amount) {
      return single.get(question.place(question.band(amount.value()).id()));
    }
    return response instanceof Response.NotApplicable ? Fill.ABSENT : Fill.OPEN;
  }

  /** A response with this fill, which is not open; of the numbers in a band, the least. */
  Response response(Fill fill) {
    if (fill == Fill.ABSENT) {
      return new Response.NotApplicable();
    }
    if (question.select() == Select.NUMBER) {
      Option band = question.options().get(Long.numberOfTrailingZeros(fill.options));
      return Response.of(question, band);
    }
    List<String> chosen = new ArrayList<>();
    for (int i = 0; i < question.options().size(); i++) {
      if ((fill.options & (1L << i)) != 0) {
        chosen.add(question.options().get(i).id());
      }
    }
    return new Response.Chosen(chosen);
  }

  private Fill fill(long options) {
    long points = 0;
    long[] fit = new long[question.hasFit() ? models.size() : 0];
    int count = Long.bitCount(options);
    boolean first = true;
    for (int i = 0; i < question.options().size(); i++) {
      if ((options & (1L << i)) == 0) {
        continue;
      }
      Option option = question.options().get(i);
      int own = option.points().orElse(0);
      points = first ? own : combined(points, own);
      first = false;
      for (int model = 0; model < fit.length; model++) {
        fit[model] += option.fit().getOrDefault(models.get(model), 0) * (fitScale / count);
      }
    }
    long value = question.isScored() ? points * (100 * valueScale / question.outOf()) : 0;
    return new Fill(options, value, fit);
  }

  private long combined(long points, int other) {
    return switch (question.combine()) {
      case MAX -> Math.max(points, other);
      case MIN -> Math.min(points, other);
      case SUM -> Math.min(points + other, question.outOf());
    };
  }
}
