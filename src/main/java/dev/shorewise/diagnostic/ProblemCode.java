package dev.shorewise.diagnostic;

/**
 * The stable codes of everything Shorewise may complain about in a file. A code never changes its
 * meaning; a retired one is not used again. Y: any YAML file. Q: questionnaires as they are read.
 * L: what a questionnaire can and cannot come to. A: answer sheets. C: client CSV files. M: maps of
 * their columns. F: files as such.
 */
public enum ProblemCode {
  FILE_UNREADABLE("F101", "the file cannot be read"),
  FILE_TOO_LARGE("F102", "the file is larger than allowed"),
  FILE_NOT_TEXT("F103", "the file is not text in its encoding"),
  FILE_UNWRITABLE("F104", "the file cannot be written"),
  FILE_OF_OTHER_KIND("F105", "the file is of another kind"),

  YAML_SYNTAX("Y101", "the file is not valid YAML"),
  YAML_EMPTY("Y102", "the file is empty"),
  YAML_DUPLICATE_KEY("Y103", "a key stands twice in one mapping; both places are named"),
  YAML_ANCHOR("Y104", "anchors, aliases, merge keys and tags are not allowed"),
  YAML_SECOND_DOCUMENT("Y105", "the file has a second document"),
  YAML_WRONG_KIND("Y106", "a value has the wrong kind"),
  YAML_UNKNOWN_KEY("Y107", "a key is not known here"),
  YAML_MISSING_KEY("Y108", "a required key is missing"),
  YAML_BAD_VALUE("Y109", "a value is out of range, or not among the words allowed"),
  YAML_TOO_DEEP("Y110", "the file has more than 50 levels"),

  FORMAT_UNKNOWN("Q101", "the file's format is not known"),
  BAD_ID("Q102", "an id is not well formed or is reserved"),
  DUPLICATE_ID("Q103", "an id is used twice, also by an overlay and what it extends"),
  UNKNOWN_REFERENCE("Q104", "something is referred to that does not exist, or is retired"),
  POINTS_AND_FIT("Q105", "points or fit are where they do not belong, or are incomplete"),
  BAD_FIX("Q106", "a fix does not lead anywhere better"),
  BAD_BANDS("Q107", "bands are out of order, or leave numbers without a band"),
  BAD_CONDITION("Q108", "a condition reads what it may not, or in a way that has no meaning"),
  NOT_MONOTONE("Q109", "a better answer could worsen the result"),
  NOT_APPLICABLE_BUYS_GO("Q110", "not-applicable answers could empty a dimension"),
  CYCLE("Q111", "questions that show each other, or files that extend each other, form a circle"),
  BAD_THRESHOLDS("Q112", "go asks for less than pilot, or there is no readiness"),
  BAD_OVERLAY("Q113", "an overlay changes what it may not"),
  BAD_TEST("Q114", "an embedded test cannot be run"),
  TEST_FAILED("Q115", "an embedded test fails"),
  TOO_LARGE("Q116", "there are more questions, options or subjects than allowed"),
  UNKNOWN_QUESTIONNAIRE("Q117", "no questionnaire has this name"),

  UNREACHABLE("L101", "something can never matter"),
  UNATTAINABLE_RANGE("L102", "a dimension's best is below 100 or its worst above 0"),
  MISSING_FIX("L103", "a weak option has no fix"),
  CAP_NEVER_LIFTS("L104", "a cap cannot be lifted"),
  NOT_MONOTONE_DECLARED("L105", "the questionnaire says that it is not monotone"),
  SHADOWED_RULE("L106", "a rule adds nothing to another one"),
  NOT_PROVED("L107", "a search ended before it found or ruled out something"),
  ID_NOT_STABLE("L108", "an id that stored answer sheets may name is gone"),
  VERSION_NOT_RAISED("L109", "the content has changed and the version has not"),

  ANSWERS_FORMAT("A101", "the file is not an answer sheet"),
  UNKNOWN_QUESTION("A102", "no question has this id"),
  UNKNOWN_OPTION("A103", "the question has no such option"),
  TOO_MANY_OPTIONS("A104", "more options are chosen than the question allows"),
  NOT_APPLICABLE_NOT_ALLOWED("A105", "the question may not be answered not-applicable"),
  NOT_A_NUMBER("A106", "a number was expected"),
  EXCLUSIVE_OPTION("A107", "an option that excludes the others is chosen beside them"),
  BAD_EVIDENCE("A108", "evidence, note or date of an answer is not usable"),
  QUESTIONNAIRE_CONFLICT("A109", "the sheet names another questionnaire"),
  MISSING_SUBJECT("A110", "the sheet does not say whom it is about"),
  QUESTIONNAIRE_CHANGED("A111", "the sheet was written for another version of the questionnaire"),
  STORED_ASSESSMENT("A112", "the file is not a stored assessment"),
  ANSWER_OUTDATED("A113", "an answer no longer fits the questionnaire, which has changed"),

  CSV_SYNTAX("C101", "the file is not a well-formed CSV"),
  CSV_HEADER("C102", "a column header is missing, doubled or not known"),
  CSV_ROW_WIDTH("C103", "a row has more or fewer cells than the header"),
  CSV_CELL("C104", "a cell cannot be read"),

  MAP_FORMAT("M101", "the file is not a column map"),
  MAP_COLUMN("M102", "a column that the map names is not in the file, or not only once"),
  MAP_WORD("M103", "a word of the map means nothing, or two things"),
  MAP_QUESTION("M104", "the map answers a question that is not asked");

  private final String id;
  private final String summary;

  ProblemCode(String id, String summary) {
    this.id = id;
    this.summary = summary;
  }

  /** The printed code, such as {@code A102}. */
  public String id() {
    return id;
  }

  /** What the code stands for, in a few words. */
  public String summary() {
    return summary;
  }
}
